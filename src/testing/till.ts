import type { CardForm, CardFormOptions, CardOutcome, LoadTill } from '../payment/till.js'
import { act } from './acts.js'
import { idIn, purchaseOf } from './buying.js'
import { cardWords } from './card-words.js'
import { putCard } from './cards.js'
import { pay } from './payments.js'
import type { BankCard, Practice } from './practice.js'

/** The numbers that the fake bank knows. */
export const CARD_NUMBERS: Readonly<Record<string, BankCard>> = {
  '4242424242424242': { brand: 'visa', last4: '4242', answer: 'pays' },
  '5555555555554444': { brand: 'mastercard', last4: '4444', answer: 'pays' },
  '4000002760003184': { brand: 'visa', last4: '3184', answer: 'asks' },
  '4000000000000002': { brand: 'visa', last4: '0002', answer: 'declines' },
}

interface Form extends CardForm {
  readonly card: () => BankCard | undefined
  readonly isKept: () => boolean
}

/** One field for a number, in the page itself. */
function formIn(container: HTMLElement, first: CardFormOptions): Form {
  const label = container.ownerDocument.createElement('label')
  const input = container.ownerDocument.createElement('input')
  input.value = '4242 4242 4242 4242'
  input.inputMode = 'numeric'
  // Digits are read from left to right in every language.
  input.dir = 'ltr'
  const name = container.ownerDocument.createTextNode('')
  label.append(name, input)
  container.append(label)
  const cardIn = (): BankCard | undefined => CARD_NUMBERS[input.value.replaceAll(/\D/g, '')]
  let options = first
  const wear = (): void => {
    const { look, locale } = options
    const words = cardWords(locale)
    label.lang = words.lang
    label.dir = words.lang === 'ar' ? 'rtl' : 'ltr'
    name.data = words.number
    Object.assign(label.style, { display: 'block', color: look.ink, font: '500 0.875em inherit' })
    Object.assign(input.style, {
      ...{ display: 'block', boxSizing: 'border-box', inlineSize: '100%', blockSize: '44px' },
      ...{ marginBlockStart: '4px', paddingInline: '12px', font: 'inherit' },
      ...{ border: `1px solid ${look.border}`, borderRadius: look.radius },
      ...{ background: look.surface, color: look.ink },
      textAlign: label.dir === 'rtl' ? 'right' : 'left',
    })
    input.setCustomValidity(cardIn() ? '' : words.unknown)
  }
  wear()
  input.addEventListener('input', wear)
  return {
    card: cardIn,
    isKept: () => options.once !== true,
    change(next) {
      options = next
      wear()
    },
    focus: () => input.focus(),
    isComplete: () => Promise.resolve(input.reportValidity()),
    close: () => label.remove(),
  }
}

/** Where cards are paid with, without a provider: nothing leaves the page. */
export function tillOf(practice: Practice): LoadTill {
  const forms = new Map<CardForm, Form>()

  const paid = (clientSecret: string, card: BankCard): CardOutcome =>
    act(practice, () => {
      const word = pay(practice, purchaseOf(practice, idIn(clientSecret)), card)
      return word === 'paid' ? { kind: 'confirmed' } : { kind: 'declined', code: 'card_declined' }
    })

  return () =>
    Promise.resolve({
      openForm(container, options) {
        const form = formIn(container, options)
        forms.set(form, form)
        return Promise.resolve(form)
      },
      pay({ clientSecret, card, onAuthenticate }) {
        const form = typeof card === 'string' ? undefined : forms.get(card)
        const found = form ? form.card() : practice.cards.find(({ id }) => id === card)
        if (!found) return Promise.resolve({ kind: form ? 'incomplete' : 'unknown' })
        if (found.answer === 'asks') onAuthenticate()
        const outcome = paid(clientSecret, found)
        if (form?.isKept() && outcome.kind === 'confirmed') putCard(practice, found)
        return Promise.resolve(outcome)
      },
      authenticate(clientSecret) {
        const { brand, last4 } = practice.cards[0] ?? CARD_NUMBERS['4242424242424242']!
        return Promise.resolve(paid(clientSecret, { brand, last4, answer: 'pays' }))
      },
      save(clientSecret, form) {
        const card = forms.get(form)?.card()
        if (!card) return Promise.resolve({ kind: 'incomplete' })
        practice.setups.set(idIn(clientSecret), card)
        return Promise.resolve({ kind: 'confirmed' })
      },
    })
}
