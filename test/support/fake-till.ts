import type {
  CardForm,
  CardFormOptions,
  CardOutcome,
  LoadTill,
  Payment,
} from '../../src/payment/till.js'

export interface FakeTill {
  readonly load: LoadTill
  /** What was called, in order: `load pk_test_1`, `open 5355 USD`, `change`, `pay form`, `close`. */
  readonly calls: string[]
  /** The last of the forms. */
  readonly container: () => HTMLElement | undefined
}

export interface FakeTillAnswers {
  /** Whether the form is filled in. */
  complete?: boolean
  /** Each try in turn, then the last again. A function decides when it is asked. */
  outcomes?: (CardOutcome | Promise<CardOutcome> | ((payment: Payment) => Promise<CardOutcome>))[]
  loading?: () => Promise<void>
  opening?: () => Promise<void>
}

/** A till without a provider: its form is a text field in the page, and its tries end as told. */
export function fakeTill({
  complete = true,
  outcomes = [{ kind: 'confirmed' }],
  loading,
  opening,
}: FakeTillAnswers = {}): FakeTill {
  const calls: string[] = []
  let container: HTMLElement | undefined
  let tries = 0
  const priceOf = ({ price }: CardFormOptions): string =>
    price ? `${price.amount} ${price.currency}` : 'no price'
  const nextOutcome = async (payment?: Payment): Promise<CardOutcome> => {
    const outcome = outcomes[Math.min(tries++, outcomes.length - 1)]!
    return typeof outcome === 'function' ? outcome(payment!) : outcome
  }
  const form = (fields: Fields): CardForm => ({
    change(options) {
      calls.push(`change ${priceOf(options)}`)
      fields.wear(options)
    },
    focus: () => fields.first.focus(),
    isComplete: () => Promise.resolve(complete),
    close: () => void calls.push('close'),
  })
  const load: LoadTill = async (publishableKey) => {
    calls.push(`load ${publishableKey}`)
    await loading?.()
    return {
      async openForm(place, options) {
        await opening?.()
        calls.push(`open ${priceOf(options)}`)
        container = place
        const fields = fieldsIn(place)
        fields.wear(options)
        return form(fields)
      },
      pay(payment) {
        calls.push(`pay ${typeof payment.card === 'string' ? payment.card : 'form'}`)
        return nextOutcome(payment)
      },
      authenticate(clientSecret) {
        calls.push(`authenticate ${clientSecret}`)
        return nextOutcome()
      },
      save: () => Promise.reject(new Error('Nothing is saved here.')),
    }
  }
  return { load, calls, container: () => container }
}

interface Fields {
  readonly first: HTMLInputElement
  wear: (options: CardFormOptions) => void
}

/** What the fields are called, by language: a provider's form follows the page like the elements do. */
const NAMES: Readonly<Record<string, readonly [number: string, expiry: string, code: string]>> = {
  ar: ['رقم البطاقة', 'تاريخ الانتهاء', 'رمز الأمان'],
  de: ['Kartennummer', 'Ablaufdatum', 'Prüfnummer'],
  en: ['Card number', 'Expiry', 'Security code'],
  es: ['Número de tarjeta', 'Caducidad', 'Código de seguridad'],
  fr: ['Numéro de carte', 'Expiration', 'Code de sécurité'],
}

/** The language of a tag, English where the form has no words in it. */
function languageOf(tag: string): string {
  const [language = 'en'] = tag.toLowerCase().split('-')
  return language in NAMES ? language : 'en'
}

/** Fields as a provider shows them, in the page's own document. */
function fieldsIn(place: HTMLElement): Fields {
  const labels = NAMES['en']!.map(() => {
    const label = document.createElement('label')
    const input = document.createElement('input')
    const name = document.createTextNode('')
    // What is written on a card is read from left to right in every language.
    input.dir = 'ltr'
    label.append(name, input)
    return { label, input, name }
  })
  place.append(...labels.map(({ label }) => label))
  return {
    first: labels[0]!.input,
    wear({ look, locale }) {
      const language = languageOf(locale)
      place.lang = language
      place.dir = language === 'ar' ? 'rtl' : 'ltr'
      Object.assign(place.style, {
        display: 'grid',
        gridTemplateColumns: '1fr 1fr',
        gap: '12px',
        color: look.ink,
        font: `500 0.875em ${look.fontFamily}`,
      })
      for (const [i, { label, input, name }] of labels.entries()) {
        name.data = NAMES[language]![i]!
        label.style.gridColumn = i === 0 ? '1 / -1' : 'auto'
        Object.assign(input.style, {
          display: 'block',
          textAlign: place.dir === 'rtl' ? 'right' : 'left',
          boxSizing: 'border-box',
          inlineSize: '100%',
          blockSize: '44px',
          marginBlockStart: '4px',
          border: `1px solid ${look.border}`,
          borderRadius: look.radius,
          background: look.surface,
          color: look.ink,
          font: 'inherit',
        })
      }
    },
  }
}
