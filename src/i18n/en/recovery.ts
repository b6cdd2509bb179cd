import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

const OVER =
  'It was for one payment, and for a day at most. Sign in and open Credit Management to see what is left to pay, or ask an admin of your practice.'

export const enRecovery: Messages['recovery'] = () => ({
  ...enStatus,
  loading: 'Loading the payment',
  failed: 'The payment could not be loaded.',
  notRefreshed: 'The payment could not be refreshed.',
  unauthorized: OVER,
  forbidden: OVER,
  notConfigured: 'Payments are not set up on this page.',
  title: 'Finish a payment',
  company: (name) => `For ${name}`,
  why: 'Auto-recharge could not charge the card on file.',
  credits: 'Credits',
  total: 'Total with tax',
  until: 'Can be paid until',
  at: (moment, zone) => `${moment} (${zone})`,
  pay: (total) => `Pay ${total}`,
  opening: 'Opening the payment…',
  notOpened: 'The payment could not be opened. Nothing was charged.',
  overTitle: 'This link does not work anymore',
  done: (credits) => `${credits} went to the practice’s account. You can close this page.`,
  elsewhere: 'It was paid without this page. Nothing was charged here.',
  endedTitle: 'There is nothing to pay anymore',
  ended: {
    expired: 'It was not paid within a day, so it was closed. Nothing was charged.',
    requested: 'The payment was cancelled. Nothing was charged.',
    failed: 'The payment could not be completed. Nothing was charged.',
  },
})
