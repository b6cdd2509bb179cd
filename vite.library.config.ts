import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'
import { compactTemplates } from './scripts/compact-templates.js'
import { minifyAgain } from './scripts/minify-again.js'

const defines = readdirSync('src/define').map((file) => basename(file, '.ts'))

/** The package as bundlers take it: one file an entry, Lit, zod and Stripe's loader left to the host. */
export default defineConfig({
  plugins: [compactTemplates(), minifyAgain({ forBundlers: true })],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    lib: {
      formats: ['es'],
      entry: {
        index: 'src/index.ts',
        client: 'src/client.ts',
        contract: 'src/contract.ts',
        ...Object.fromEntries(defines.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
      },
    },
    rolldownOptions: {
      external: [/^(@lit\/reactive-element|lit)(\/|$)/, /^zod(\/|$)/, /^@stripe\//],
      output: {
        // Without a hash: a host's build names its own files after these.
        chunkFileNames: 'chunks/[name].js',
      },
    },
  },
})
