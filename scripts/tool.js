import { spawnSync } from 'node:child_process'
import { requireDependencies, root, script } from './setup.js'

await script(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Error('Name the file to run.')
  requireDependencies()
  const { requireBuild } = await import('./build.js')
  requireBuild()
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
})
