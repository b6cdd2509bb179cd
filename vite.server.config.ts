import { defineConfig } from 'vite'

/** The backend as plain Node runs it: one module, every package inside. */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'demo/server/main.ts',
    target: 'node20',
    outDir: 'dist-server',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
})
