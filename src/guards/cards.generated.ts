// Made by scripts/generate-guards.ts from src/contract. Run `npm run guards` after a change there.
import type { CardSetup } from '../contract/payment-method.js'
import { record } from './check.js'

const reference = /^[\w-]{1,64}$/
export const isCardSetup = record<CardSetup>({
  setup: reference,
  clientSecret: /(?:)/,
  publishableKey: /(?:)/,
})
