import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { readAccepted } from '../test/pictures/accepted.js'
import { PICTURES } from '../test/pictures/folders.js'
import { differenceOf, thisMachine } from '../test/pictures/machine.js'
import { requireBrowsers } from './browsers.js'
import { requireDependencies, root, run, script } from './setup.js'

const { values, positionals } = parseArgs({
  options: {
    renew: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const RENEW = `To take all of them anew, go to the last commit whose pictures were accepted and run
\`npm run test:pictures -- --renew\` and \`npm run pictures -- accept\`; then come back.`

function buildStorybook(): void {
  const built =
    run('cem', ['analyze', '--quiet'], { quiet: true }) === 0 &&
    run('storybook', ['build', '--quiet'], { quiet: true }) === 0
  if (!built) throw new Error('Storybook could not be built; why is above.')
}

/**
 * Takes a picture of every story, or of those whose id has one of the words given, and compares it
 * with the one that was accepted. `--built` takes the Storybook that is there.
 */
await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  const here = await thisMachine()
  const { machine } = readAccepted()
  const difference = machine && !values.renew && differenceOf(machine, here)
  if (difference) throw new Error(`The pictures cannot be compared. ${difference}\n${RENEW}`)
  if (!values.built) buildStorybook()
  for (const folder of ['before', 'last', 'report'])
    rmSync(join(root, PICTURES, folder), { recursive: true, force: true })
  mkdirSync(join(root, PICTURES), { recursive: true })
  writeFileSync(join(root, PICTURES, 'machine.json'), JSON.stringify(here))
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'storybook-static' },
    preview: { host: '127.0.0.1', port: 0, headers: { 'Cache-Control': 'max-age=3600' } },
  })
  const [url] = server.resolvedUrls?.local ?? []
  const playwright = spawn(
    join(root, 'node_modules', '.bin', 'playwright'),
    [
      'test',
      '--config',
      'playwright.pictures.config.ts',
      ...(positionals.length > 0 ? ['-g', positionals.join('|')] : []),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, STORYBOOK_URL: url, ...(values.renew && { PICTURES: 'taken anew' }) },
    },
  )
  const [code] = (await once(playwright, 'close')) as [number | null]
  await server.close()
  if (code !== 0) console.log('See them side by side: npm run pictures -- review')
  process.exitCode = code ?? 1
})
