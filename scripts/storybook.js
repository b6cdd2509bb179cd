import { requireDependencies, run, script } from './setup.js'

/** `npm run storybook` serves it; `npm run storybook -- build` writes storybook-static/. */
await script(() => {
  requireDependencies()
  if (run('cem', ['analyze', '--quiet'], { quiet: true }) !== 0)
    throw new Error('The manifest could not be made.')
  const building = process.argv[2] === 'build'
  const serve = ['dev', '--ci', '--no-open', '--port', '6006', '--host', '127.0.0.1']
  process.exitCode = run('storybook', building ? ['build', '--quiet'] : serve)
})
