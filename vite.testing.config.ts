import { defineConfig, type Plugin } from 'vite'

/** Client and contract are the package's own: what a test makes is what the page takes. */
const ownEntries: Plugin = {
  name: 'own-entries',
  enforce: 'pre',
  resolveId(id) {
    const entry = /^\.\.\/(client|contract)\//.exec(id)?.[1]
    return entry ? { id: `./${entry}.js`, external: true } : undefined
  },
}

/** What hosts test with: apart, so that no file of a page changes for it. */
export default defineConfig({
  plugins: [ownEntries],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    lib: { formats: ['es'], entry: { testing: 'src/testing.ts' } },
    rolldownOptions: { external: [/^zod(\/|$)/] },
  },
})
