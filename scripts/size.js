import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { requireDependencies, script } from './setup.js'
import { bundle, chunksOf, filesOf, weighed } from './weigh.js'

/**
 * What a host loads to show each thing, Lit included, in bytes of brotli: by a script that `dist/`
 * has for pages without a bundler; or what a bundler makes of the modules that `dist/` has, several
 * files weighed as one, without what it adds of its own: Vite's way to load the rest is 0.7 to 1 KB
 * where an app has none yet. `aim` is what we want it to weigh; `limit` is what it weighs today, so
 * that it only ever gets lighter. An entry with neither is only reported. `over` is what one may
 * weigh beside another that is there already.
 */
const BADGE = 'badge: provider, client, live updates, guards'
const ENTRIES = [
  { what: 'Lit with one bare element (baseline)', code: bareElement() },
  {
    what: 'dist/balance.js, the badge with all of it',
    script: 'balance',
    aim: 11 * 1024,
    limit: 11_210,
  },
  {
    what: BADGE,
    code: "import './define/credit-balance.js'",
    aim: 11 * 1024,
    limit: 11_264,
  },
  { what: 'alerts, with all that', code: "import './define/credit-alerts.js'" },
  { what: 'gate, with all that', code: "import './define/credit-gate.js'" },
  { what: 'history, with all that', code: "import './define/credit-history.js'" },
  { what: 'purchase', code: "import './define/credit-purchase.js'" },
  { what: 'billing details', code: "import './define/billing-details.js'" },
  { what: 'invoice list', code: "import './define/invoice-list.js'" },
  {
    what: 'auto-recharge, as far as its state',
    code: "import './define/recharge-settings.js'",
    aim: 18 * 1024,
    limit: 17_950,
  },
  { what: 'recovery of a charge', code: "import './define/recharge-recovery.js'" },
  { what: 'credit requests', code: "import './define/credit-requests.js'" },
  { what: 'running sessions', code: "import './define/running-sessions.js'" },
  { what: 'payment methods', code: "import './define/payment-methods.js'" },
  {
    what: 'badge and chart',
    code: "import './define/credit-balance.js'; import './define/usage-chart.js'",
    over: { what: BADGE, aim: 5 * 1024 },
  },
  { what: 'dist/embed.js, everything', script: 'embed' },
  { what: 'client alone', code: "export { CreditsClient } from './client.js'" },
]

function bareElement() {
  return `import { html, LitElement } from 'lit'
customElements.define('bare-element', class extends LitElement {
  static properties = { amount: {} }
  render() { return html\`<span>\${this.amount}</span>\` }
})`
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
  const library = new Map(
    chunksOf(await filesOf('library')).map(({ fileName, code }) => [fileName, code]),
  )
  /** @type {string[]} */
  const over = []
  /** @type {string[]} */
  const notes = []
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const { what, code, script: name, aim, limit, over: beside } of ENTRIES) {
    const made = await (name === undefined ? bundle(code, library) : filesOf('embed', name))
    const { initial, lazy } = weighed(chunksOf(made))
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
