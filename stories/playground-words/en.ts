import type { ScenarioName } from '../src/testing.js'

/** What each is called, and what to try with it. */
export const SCENARIOS: Readonly<Record<ScenarioName, readonly [name: string, say: string]>> = {
  ordinary: ['An ordinary day', 'Enough credits, in the middle of a period.'],
  'expiring-tonight': [
    'Expiring tonight',
    'Monthly credits end at midnight. New ones come an hour later, when the invoice is paid.',
  ],
  'recharge-needs-action': [
    'Auto-recharge needs action',
    'The bank wants to ask the person before it pays. Finish it under Auto-recharge.',
  ],
  'all-held': ['All held', 'Three sessions hold every credit. They run out within half an hour.'],
  'webhook-late': [
    'Webhook late',
    'The payment is made, and the provider has not said so yet. It does in half an hour.',
  ],
  depleted: ['Depleted', 'Nothing is left, and somebody asks for credits. Buy some.'],
  'past-due': [
    'Past due',
    'The last invoice was not paid: what was bought can be used, nothing is sold.',
  ],
  'new-practice': ['New practice', 'The first hour: no history, no card, no billing details.'],
  'huge-practice': ['Huge practice', 'More than a million credits, and two dozen members.'],
}
