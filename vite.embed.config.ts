import { defineConfig } from 'vite'

/** The package as a page without a bundler takes it: one script, everything inside. */
export default defineConfig({
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
