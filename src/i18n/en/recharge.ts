import { enAction } from './action.js'
import { enForm } from './form.js'
import { enStanding, rechargeSpeech } from './standing.js'
import { enRival } from './rival.js'
import type { Messages } from '../messages.js'

export const enRecharge: Messages['recharge'] = (format) => {
  const { number } = format
  const { credits, left, fewer } = rechargeSpeech(format)
  const times = (count: number): string => (count === 1 ? 'once' : `${number(count)} times`)
  return {
    ...enStanding(format),
    ...enForm(format),
    ...enRival,
    conflictTitle: 'Somebody else has changed these settings',
    conflictAdvice: 'They were saved while you were editing. Your changes are still here.',
    rule: 'Settings',
    fields: {
      enabled: 'Auto-recharge',
      threshold: 'Buy when fewer credits are left than',
      amount: 'Buy each time',
      cap: 'Most to spend per period',
      times: 'Most charges per period',
      pausedUntil: 'Pause',
    },
    hints: {
      enabled: 'Nothing is charged while this is off.',
      threshold: 'A whole number of credits.',
      cap: 'With tax, in one billing period.',
      times: 'In one billing period.',
      pausedUntil: 'While paused, nothing is charged.',
    },
    suggested: 'Suggested. Change it as you like.',
    credits,
    totalWithTax: (total, tax) => `${total} each time, ${tax} included`,
    total: (total) => `${total} each time, no tax is due`,
    priceLoading: 'Loading the price…',
    priceFailed: 'The price could not be loaded.',
    notForSale: (what) => `${what} is not for sale anymore. Choose another.`,
    pauses: { none: 'Not paused', day: 'For 1 day', week: 'For 1 week', date: 'Until a date' },
    pauseKept: (until) => `Until ${until}`,
    pauseDate: 'Charges again from',
    on: 'On',
    notOn: 'Off',
    none: 'not set',
    empty: 'not paused',

    cards: 'Cards',
    pays: (card) => `${card} pays.`,
    paysBackup: (card) => `${card} pays when the first is declined.`,
    noCard: 'There is no card on file.',
    noBackup: 'There is no backup card.',
    changeCards: 'Change cards',

    mistakes: {
      threshold: 'Write a whole number of credits, 1 or more.',
      cap: (example) => `Write an amount of money, such as ${example}.`,
      capMost: (most) => `Write no more than ${most}.`,
      capSmall: (total) =>
        `One charge is ${total}. With a smaller limit it would never charge: raise it.`,
      times: 'Write a whole number from 1 to 1,000.',
      amount: 'Choose what to buy.',
      pausedUntil: 'Choose a day after today.',
      price: 'The price is not known yet. Wait for it, then save.',
    },
    warnings: {
      lift: (amount, threshold) =>
        `From nothing, ${credits(amount)} do not lift the balance over ${number(threshold)}: it may charge again at once.`,
      use: (amount) =>
        `Your largest recent session used ${credits(amount)}. With fewer as the limit, one session can use up the rest before credits are bought.`,
      noCard: 'Add a card: without one, nothing can be charged.',
      cardEnds: (card) => `${card} expires soon. Add another one before that.`,
      cardEnded: (card) => `${card} has expired. Its charges will be declined.`,
    },
    summary: (amount, total, threshold, most, cap) =>
      `Saving this means: ${credits(amount)} for ${total} each time ${fewer(threshold)}, at most ${times(most)} and ${cap} in a billing period.`,
    summaryOff: 'Saving this charges nothing: auto-recharge is off.',
    saved: 'Saved.',
    savedCharging: 'Saved. The charge is under way.',
    notSaved: enAction('The settings were not saved'),
    savingWaits: 'You are offline. You can save when you are back.',
    priceChanged: (before, now) =>
      `The price has changed from ${before} to ${now}. Nothing was saved or charged. Check it, and save again.`,

    priceMoved: (before, now) =>
      `The price is ${now} now. Only the ${before} you agreed to would be charged, so it will switch itself off. Save to agree to the new price.`,

    confirmTitle: 'This charges your card now',
    confirmText: (available, threshold, amount, total, card) =>
      `${left(available)}, fewer than ${number(threshold)}. Saving buys ${credits(amount)} at once for ${total} with ${card}.`,
    confirmYes: {
      off: (total) => `Charge ${total} and switch on`,
      on: (total) => `Charge ${total} and save`,
    },
    confirmNo: 'Cancel',
    confirmAgain: 'Something has changed meanwhile. Please check again; nothing was charged.',
    notConfirmed: 'Nothing was saved, and nothing was charged.',

    finishTitle: 'Finish this charge',
    finishDeclined: (amount, total) =>
      `${credits(amount)} for ${total} are not paid yet. Pay with a card you choose, or cancel the charge. It is the same charge: it can only be paid once.`,
    finishAction: (amount, total) =>
      `${credits(amount)} for ${total}: your bank wants you to confirm this. Nothing was charged yet.`,
    finishWait: 'The payment is being processed. The credits are added when it has gone through.',
    pay: (total) => `Pay ${total}`,
    cancelCharge: 'Cancel this charge',
    finished: (amount) => `Paid. ${credits(amount)} were added.`,
    close: 'Close',
    finishForbidden: 'Somebody who may buy credits can pay this charge.',
    finishFailed: 'The charge could not be opened for payment.',
    chargeEnded: 'The charge was cancelled. Nothing was charged.',
  }
}
