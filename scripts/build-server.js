import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { requireBuild } from './build.js'
import { requireDependencies, root, run, script } from './setup.js'

/** What the backend reads beside its code, where it looks for it: beside the built module. */
const FILES = ['ledger/migrations', 'ledger/functions', 'services/catalogue.json']

const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
]

/**
 * Builds the backend into a folder, which then needs nothing but Node and a DATABASE_URL.
 *
 * @param {string} out
 */
export function buildServer(out) {
  rmSync(out, { recursive: true, force: true })
  const config = ['--config', 'vite.server.config.ts', '--outDir', out]
  const args = ['build', '--logLevel', 'error', ...config]
  if (run('vite', args, { quiet: true }) !== 0) throw new Error('Building the backend failed.')
  for (const file of FILES)
    cpSync(join(root, 'demo/server', file), join(out, file), { recursive: true })
  // Papers are written with these: the file in the package, flat in one folder here.
  for (const font of FONTS)
    cpSync(join(root, 'node_modules/@expo-google-fonts', font), join(out, 'fonts', basename(font)))
  writeFileSync(join(out, 'package.json'), '{ "type": "module", "private": true }\n')
}

if (process.argv[1] === import.meta.filename)
  await script(() => {
    requireDependencies()
    // The backend takes the contract from the package as others install it.
    requireBuild()
    buildServer(join(root, 'dist-server'))
  })
