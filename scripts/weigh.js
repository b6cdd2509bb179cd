import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { root } from './setup.js'

const DIST = `${root}dist/`
const ENTRY = `${DIST}size-entry.js`

/**
 * Names with a hash, as a build makes them; of the name, and not of what is in the file: a word of
 * another chunk would be another weight of this one by some bytes of brotli.
 *
 * @returns {import('vite').Plugin}
 */
const steadyNames = () => ({
  name: 'steady-names',
  outputOptions: ({ chunkFileNames = '[name]-[hash].js', ...options }) => ({
    ...options,
    chunkFileNames: ({ name }) => {
      const hash = createHash('sha256').update(name).digest('base64url')
      return String(chunkFileNames)
        .replace('[name]', name)
        .replace(/\[hash(?::(\d))?\]/, (_, length = 8) => hash.slice(0, Number(length)))
    },
  }),
})

/**
 * Makes the package's files as it has them, and writes none.
 *
 * @param {string} config
 * @param {string} [mode]
 */
export async function filesOf(config, mode) {
  const { build } = await import('vite')
  return build({
    root,
    configFile: `${root}vite.${config}.config.ts`,
    logLevel: 'silent',
    plugins: [steadyNames()],
    build: { write: false },
    ...(mode && { mode }),
  })
}

/**
 * Modules of the package as a bundler finds them in `dist/`, and one that imports some of them.
 *
 * @param {string} code
 * @param {ReadonlyMap<string, string>} library by their paths in `dist/`
 * @returns {import('vite').Plugin}
 */
function fromLibrary(code, library) {
  return {
    name: 'from-library',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === ENTRY) return id
      return importer?.startsWith(DIST) && id.startsWith('.') ? join(importer, '..', id) : undefined
    },
    load: (id) => (id === ENTRY ? code : library.get(id.replace(DIST, ''))),
  }
}

/**
 * Bundles and minifies as a host's build would.
 *
 * @param {string} code
 * @param {ReadonlyMap<string, string>} library
 */
export async function bundle(code, library) {
  const { build } = await import('vite')
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { formats: ['es'], entry: ENTRY },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, comments: false, chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [steadyNames(), fromLibrary(code, library)],
  })
}

/** @param {Awaited<ReturnType<typeof import('vite').build>>} result */
export function chunksOf(result) {
  const [bundled] = [result].flat()
  if (!bundled || !('output' in bundled)) throw new Error('Vite gave no output.')
  return bundled.output.filter((file) => file.type === 'chunk')
}

/**
 * The file a page loads, and those it may.
 *
 * @param {ReturnType<typeof chunksOf>} chunks
 */
export function weighed(chunks) {
  const first = chunks.filter((chunk) => chunk.isEntry)
  const needed = new Set(first.flatMap((chunk) => [chunk.fileName, ...chunk.imports]))
  return {
    initial: chunks
      .filter((chunk) => needed.has(chunk.fileName))
      .map((chunk) => chunk.code)
      .join(''),
    lazy: chunks.filter((chunk) => !needed.has(chunk.fileName)).map((chunk) => chunk.code),
  }
}
