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

interface Script {
  readonly entry: string
  /** What is loaded later. */
  readonly later: string
  /** Hidden: a map is beside each file, which does not name it. */
  readonly sourcemap: true | 'hidden'
}

/** By the name of the script, which is the mode of the build. In the small one long names would weigh too much. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  embed: { entry: 'src/embed.ts', later: 'embed/[name]-[hash].js', sourcemap: true },
  balance: {
    entry: 'src/define/credit-balance.ts',
    later: 'balance/[hash:6].js',
    sourcemap: 'hidden',
  },
}

/** Without this, what the entry shares with what is loaded later is a dozen files more. */
function inEntry(name: string, entry: string) {
  let atOnce: Set<string> | undefined
  return (id: string, graph: Graph): string | null =>
    (atOnce ??= neededAtOnce(entry, graph)).has(id) ? name : null
}

function scriptOf(name: string): Script {
  const script = SCRIPTS[name]
  if (!script) throw new Error(`There is no script ${name}.`)
  return { ...script, entry: fileURLToPath(new URL(script.entry, import.meta.url)) }
}

/** The package as a page without a bundler takes it: one script, everything or the balance inside. */
export default defineConfig(({ mode }) => {
  const { entry, later, sourcemap } = scriptOf(mode)
  return {
    plugins: [compactTemplates(), minifyAgain()],
    build: {
      target: 'es2022',
      sourcemap,
      emptyOutDir: false,
      lib: { formats: ['es'], entry: { [mode]: entry } },
      rolldownOptions: {
        // What is loaded later takes what it shares with the entry from there.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: later,
          codeSplitting: { groups: [{ name: inEntry(mode, entry), debugName: mode }] },
        },
      },
    },
  }
})
