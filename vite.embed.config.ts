import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compactTemplates } from './scripts/compact-templates.js'
import { minifyAgain } from './scripts/minify-again.js'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** What a module needs before anything is loaded later, itself included. */
function neededAtOnce(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? [])
    neededAtOnce(imported, graph, found)
  return found
}

const entry = fileURLToPath(new URL('src/embed.ts', import.meta.url))
let atOnce: Set<string> | undefined

/** Without this, what the entry shares with what is loaded later is a dozen files more. */
const inEntry = (id: string, graph: Graph): string | null =>
  (atOnce ??= neededAtOnce(entry, graph)).has(id) ? 'embed' : null

/** The package as a page without a bundler takes it: one script, everything inside. */
export default defineConfig({
  plugins: [compactTemplates(), minifyAgain()],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    lib: { formats: ['es'], entry: { embed: entry } },
    rolldownOptions: {
      // What is loaded later takes what it shares with the entry from there.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: 'embed/[name]-[hash].js',
        codeSplitting: { groups: [{ name: inEntry, debugName: 'embed' }] },
      },
    },
  },
})
