import { defineConfig } from 'vite'
import { compactTemplates } from './scripts/compact-templates.js'

/** The package as a page without a bundler takes it: one script, everything inside. */
export default defineConfig({
  plugins: [compactTemplates()],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    lib: { formats: ['es'], entry: { embed: 'src/embed.ts' } },
    rolldownOptions: {
      // What is loaded later takes what it shares with the entry from there: one request less.
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, chunkFileNames: 'embed/[name]-[hash].js' },
    },
  },
})
