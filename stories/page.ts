import { html, type TemplateResult } from 'lit'
import '../src/define/credits-provider.js'
import '../src/define/credit-balance.js'
import '../src/define/credit-gate.js'
import type { Balance } from '../src/contract/balance.js'
import { aBalance } from '../test/support/balances.js'
import { type Answers, clientAnswering, inTurn, json, status } from '../test/support/fake-api.js'

/** A balance as it was so many minutes ago. */
export const known = (overrides: Partial<Balance> = {}, minutesAgo = 0): Balance =>
  aBalance({ asOf: new Date(Date.now() - minutesAgo * 60_000).toISOString(), ...overrides })

/** The backend that knows this balance. */
export const holding = (overrides: Partial<Balance> = {}): Answers => ({
  'GET /v1/balance': json(() => known(overrides)),
})

/** The backend that answered once, two minutes ago, and then fell silent. */
export const fallenSilent = (overrides: Partial<Balance> = {}): Answers => ({
  'GET /v1/balance': inTurn(json(known(overrides, 2)), status(503)),
})

/** A page with its provider: the real client and store over a backend that answers from a table. */
export const page = (answers: Answers, content: TemplateResult): TemplateResult =>
  html`<credits-provider .client=${clientAnswering(answers)}>${content}</credits-provider>`
