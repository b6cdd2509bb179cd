import { defineConfig } from 'vite'
import { compactCss } from './scripts/compact-css.js'

/** The package as a page without a bundler takes it: one script, everything inside. */
export default defineConfig({
  plugins: [compactCss()],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    lib: { formats: ['es'], entry: { embed: 'src/embed.ts' } },
    rolldownOptions: {
      output: { minify: true, chunkFileNames: 'embed/[name]-[hash].js' },
    },
  },
})
