import type { PlaygroundWords } from '../playground-words.js'

export const en: PlaygroundWords = {
  lang: 'en',
  dir: 'ltr',
  dates: 'en-GB',
  title: 'Playground',
  account: 'Fake account',
  scenario: 'Scenario',
  signedIn: 'Signed in',
  manages: (name) => `${name}, admin`,
  works: (name) => `${name}, clinician`,
  clock: 'Clock of the account',
  hour: '+ 1 hour',
  midnight: 'To midnight',
  day: '+ 1 day',
  again: 'Start again',
  itIs: (moment) => `It is ${moment}.`,
  begun: 'A session has begun: its credits are held for an hour.',
  refused: 'It was refused: the gate says why.',
  visit: 'AI Scribe, a visit of 10 minutes',
  start: 'Start AI Scribe',
  buy: 'Buy credits',
  scenarios: {
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
  },
}
