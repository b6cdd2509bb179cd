import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compactTemplates } from './compact-templates.js'
import { requireDependencies, root, script } from './setup.js'

/**
 * What a host loads to show each thing, Lit included, in bytes of brotli: by a script that `dist/`
 * has for pages without a bundler, or by a bundler of its own. `aim` is what we want it to weigh;
 * `limit` is what it weighs today, so that it only ever gets lighter. An entry with neither is
 * only reported. `over` is what one may weigh beside another that is there already.
 */
const BADGE = 'badge: provider, client, live updates, guards'
const ENTRIES = [
  { what: 'Lit with one bare element (baseline)', code: bareElement() },
  {
    what: 'dist/balance.js, the badge with all of it',
    script: 'balance',
    aim: 11 * 1024,
    limit: 11_264,
  },
  {
    what: BADGE,
    code: "import './src/define/credit-balance.ts'",
    aim: 11 * 1024,
    limit: 11_450,
  },
  { what: 'alerts, with all that', code: "import './src/define/credit-alerts.ts'" },
  { what: 'gate, with all that', code: "import './src/define/credit-gate.ts'" },
  { what: 'history, with all that', code: "import './src/define/credit-history.ts'" },
  { what: 'purchase', code: "import './src/define/credit-purchase.ts'" },
  { what: 'billing details', code: "import './src/define/billing-details.ts'" },
  { what: 'invoice list', code: "import './src/define/invoice-list.ts'" },
  {
    what: 'auto-recharge, as far as its state',
    code: "import './src/define/recharge-settings.ts'",
    aim: 18 * 1024,
    limit: 18_000,
  },
  { what: 'recovery of a charge', code: "import './src/define/recharge-recovery.ts'" },
  { what: 'credit requests', code: "import './src/define/credit-requests.ts'" },
  { what: 'running sessions', code: "import './src/define/running-sessions.ts'" },
  { what: 'payment methods', code: "import './src/define/payment-methods.ts'" },
  {
    what: 'badge and chart',
    code: "import './src/define/credit-balance.ts'; import './src/define/usage-chart.ts'",
    over: { what: BADGE, aim: 5 * 1024 },
  },
  { what: 'dist/embed.js, everything', script: 'embed' },
  { what: 'client alone', code: "export { CreditsClient } from './src/client.ts'" },
]

function bareElement() {
  return `import { html, LitElement } from 'lit'
customElements.define('bare-element', class extends LitElement {
  static properties = { amount: {} }
  render() { return html\`<span>\${this.amount}</span>\` }
})`
}

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
 * Makes a script as the package has it.
 *
 * @param {string} name
 */
async function scriptOf(name) {
  const { build } = await import('vite')
  const configFile = `${root}vite.embed.config.ts`
  return weighed(
    await build({
      ...{ root, configFile, mode: name, logLevel: 'silent' },
      plugins: [steadyNames()],
      build: { write: false },
    }),
  )
}

/**
 * Bundles and minifies as a host's build would.
 *
 * @param {string} code
 */
async function bundle(code) {
  const { build } = await import('vite')
  const entry = `${root}size-entry.ts`
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { formats: ['es'], entry },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, comments: false, chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [
      compactTemplates(),
      steadyNames(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  })
  return weighed(result)
}

/**
 * The file a page loads, and those it may.
 *
 * @param {Awaited<ReturnType<typeof import('vite').build>>} result
 */
function weighed(result) {
  const [bundled] = [result].flat()
  if (!bundled || !('output' in bundled)) throw new Error('Vite gave no output.')
  const chunks = bundled.output.filter((file) => file.type === 'chunk')
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

/** @param {string} code */
const brotli = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

const columns = [46, 9, 9, 9, 12, 9, 9]
/** @param {(string | number)[]} cells */
const row = (cells) =>
  cells
    .map((cell, i) =>
      i === 0 ? String(cell).padEnd(columns[0] ?? 0) : String(cell).padStart(columns[i] ?? 0),
    )
    .join('')

await script(async () => {
  requireDependencies()
  console.log(row(['bytes', 'raw', 'gzip', 'brotli', 'when used', 'aim', 'limit']))
  /** @type {string[]} */
  const over = []
  /** @type {string[]} */
  const notes = []
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const { what, code, script: name, aim, limit, over: beside } of ENTRIES) {
    const { initial, lazy } = await (name === undefined ? bundle(code) : scriptOf(name))
    const weight = brotli(initial)
    const later = lazy.reduce((sum, chunk) => sum + brotli(chunk), 0)
    const sizes = [initial.length, gzipSync(initial, { level: 9 }).length, weight, later]
    console.log(row([what, ...sizes, aim ?? '', limit ?? '']))
    weights.set(what, weight)
    if (beside) {
      const more = weight - (weights.get(beside.what) ?? 0)
      notes.push(`${what}: ${more} bytes more than the badge alone, of ${beside.aim} at most.`)
      if (more > beside.aim) over.push(`${what}: ${more} of ${beside.aim} bytes on top`)
    }
    if (aim !== undefined && weight > aim)
      notes.push(`${what}: ${weight - aim} bytes over its aim.`)
    if (limit !== undefined && weight > limit) over.push(`${what}: ${weight} of ${limit} bytes`)
  }
  for (const note of notes) console.log(note)
  if (over.length > 0) throw new Error(`Heavier than before:\n${over.join('\n')}`)
})
