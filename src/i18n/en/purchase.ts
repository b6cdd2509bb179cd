import { enStatus } from './status.js'
import type { Messages } from '../messages.js'

export const enPurchase: Messages['purchase'] = ({ number }) => {
  const credits = (amount: number): string =>
    `${number(amount)} ${amount === 1 ? 'credit' : 'credits'}`
  return {
    ...enStatus,
    loading: 'Loading bundles',
    failed: 'Bundles could not be loaded.',
    unauthorized: 'Sign in again to buy credits.',
    forbidden: 'You do not have access to credits.',
    title: 'Buy credits',
    choose: 'Choose a bundle',
    credits,
    bonus: (amount) => `+ ${number(amount)} bonus`,
    perCredit: (price) => `${price} a credit`,
    bestValue: 'Best value',
    saving: (percent) => `${percent} less than the smallest bundle`,
    comma: ', ',
    neverExpire: 'Purchased credits never expire.',
    quantity: 'Quantity',
    fewer: 'One less',
    more: 'One more',
    atMost: (max) => `at most ${number(max)}`,

    order: 'Your order',
    several: (quantity, amount) => `${number(quantity)} × ${credits(amount)}`,
    tax: (name, rate) => `${name} ${rate}`,
    noTax: 'No tax is due.',
    total: 'Total',
    oldPrice: 'This price may be out of date.',
    priceFailed: 'The price could not be loaded.',
    priceLoading: 'Loading the price',

    payWith: 'Pay with',
    card: (brand, last4) => `${brand} ending in ${last4}`,
    otherCard: { unknown: 'Card' },
    expires: (month) => `Expires ${month}`,
    expired: 'Expired',
    newCard: 'New card',
    cardDetails: 'Card details',
    formLoading: 'Loading the card form…',
    formFailed: 'The card form could not be loaded.',
    redirect: 'You pay on the page of our payment provider, which brings you back here.',
    kept: 'Your card is kept on file with the payment provider for the next purchase. You can remove it under Cards.',
    once: 'Your card is charged once, for this payment only, and is not saved.',
    accepted: 'We accept',
    refunds: 'Purchases are generally non-refundable.',
    support: 'Contact support',
    purchase: 'Purchase Credits',

    paying: 'Paying…',
    authenticating: 'Your bank asks you to confirm this payment. Follow its steps to finish it.',
    processingTitle: 'Your payment is being processed',
    ordered: (amount, total, day) => `${amount} for ${total}, ordered on ${day}.`,
    processing: 'The credits are added as soon as it has gone through. You can leave this page.',
    unknownTitle: 'We do not know yet whether you have paid',
    unknown: 'Your card may have been charged. Check again before you buy anything else.',
    check: 'Check again',
    doneTitle: 'Credits added',
    done: (amount) => `${amount} are in your account. They never expire.`,
    back: {
      disputed: {
        title: 'Payment disputed',
        text: 'The bank has been asked for this money back. Until it decides, the unused credits of this purchase cannot be used.',
      },
      lost: {
        title: 'Payment taken back',
        text: 'The bank has taken this money back, and with it the unused credits of this purchase.',
      },
      returned: {
        title: 'Money returned',
        text: 'Money of this purchase went back, and with it unused credits of it.',
      },
    },
    paidWith: (total, card) => `${total} paid with ${card}.`,
    paid: (total) => `${total} paid.`,
    elsewhere:
      'This was paid already, in another tab or on another device. Nothing was charged twice.',
    again: 'Buy more',
    anew: 'Choose again',
    unfinishedTitle: 'Finish your purchase',
    unfinished: 'You began this purchase and have not paid yet. Nothing was charged.',
    authenticate: 'Continue with your bank',
    authenticateWhy: 'Your bank wants you to confirm this payment. Nothing was charged yet.',
    resume: 'Continue to payment',
    cancel: 'Cancel this purchase',
    canceling: 'Cancelling…',
    endedTitle: 'Purchase cancelled',
    ended: {
      requested: 'Nothing was charged.',
      expired: 'It was not paid in time. Nothing was charged.',
      failed: 'The payment could not be made. Nothing was charged.',
    },

    declinedTitle: 'The payment was declined',
    declines: {
      funds: 'There is not enough money on this card. Nothing was charged. Try another card.',
      expired: 'This card has expired. Nothing was charged. Try another card.',
      cvc: 'The security code is wrong. Nothing was charged. Check it and try again.',
      number: 'The card number is wrong. Nothing was charged. Check it and try again.',
      address:
        'The postal code does not match the card. Nothing was charged. Check it and try again.',
      limit: 'This card has reached its limit. Nothing was charged. Try another card.',
      unsupported:
        'This card cannot be used for this purchase. Nothing was charged. Try another card.',
      authentication:
        'Your bank could not confirm that it is you. Nothing was charged. Try again or take another card.',
      again: 'The bank could not be reached. Nothing was charged. Try again in a moment.',
      other:
        'Your bank declined this card. Nothing was charged. Ask your bank or try another card.',
    },
    priceChanged: 'The price has changed, and nothing was charged. Please check the new total.',
    notCanceled: 'The purchase could not be cancelled. Please try again.',
    notCharged: 'The purchase could not be started. Nothing was charged.',
    notThrough: 'The payment did not go through. Nothing was charged. Please try again.',
    unsafeLink: 'The payment page is not one that this page trusts. Nothing was charged.',

    blockedTitle: {
      no_subscription: 'You need a subscription',
      past_due: 'Your subscription is overdue',
      canceled: 'Your subscription has ended',
      billing_details_required: 'Billing details are missing',
      payments_unavailable: 'Payments are not available',
      not_allowed: 'Only an admin can buy credits',
    },
    blocked: {
      no_subscription: 'You need an active subscription to buy credits. Choose a plan first.',
      past_due: 'Pay the open invoice of your subscription, then you can buy credits.',
      canceled: 'Renew your subscription, then you can buy credits.',
      billing_details_required: 'Say who the invoice is for, then you can buy credits.',
      payments_unavailable: 'Credits cannot be bought at the moment. Try again later.',
      not_allowed: 'You may look at the bundles.',
    },
    ask: 'Ask the admin',
    addDetails: 'Add billing details',
    askSomebody: (amount) =>
      `Nothing is sent from here. Tell an admin of your practice that you need ${credits(amount)}.`,
    detailsElsewhere:
      'They cannot be given here. Whoever manages the practice’s credits gives them on its page with billing details.',
    nothingForSale: 'There are no bundles for sale at the moment.',
  }
}
