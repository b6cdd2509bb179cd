import type { Appearance, StripeElementLocale } from '@stripe/stripe-js'
import type { CardFormLook } from './till.js'

/** The look of the elements, in Stripe's terms. */
export function appearanceOf(look: CardFormLook): Appearance {
  const { ink, muted, surface, border, accent, danger, radius, fontFamily, fontSize } = look
  return {
    theme: look.dark ? 'night' : 'stripe',
    disableAnimations: look.still,
    variables: {
      colorPrimary: accent,
      colorBackground: surface,
      colorText: ink,
      colorTextSecondary: muted,
      colorTextPlaceholder: muted,
      colorDanger: danger,
      borderRadius: radius,
      fontFamily,
      fontSizeBase: fontSize,
      spacingUnit: '4px',
    },
    rules: {
      '.Label': { color: ink, fontWeight: '500' },
      '.Input': { border: `1px solid ${border}`, boxShadow: 'none' },
      '.Input:focus': { border: `1px solid ${accent}`, boxShadow: `0 0 0 1px ${accent}` },
      '.Input--invalid': { border: `1px solid ${danger}`, boxShadow: 'none' },
    },
  }
}

// prettier-ignore
const LOCALES: readonly StripeElementLocale[] = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en-CA', 'en-NZ', 'en-GB', 'es', 'es-ES',
  'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'fr-FR', 'he', 'hu', 'hr', 'id', 'it', 'it-IT', 'ja',
  'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'no', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv',
  'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW',
]

/** The language that Stripe has for a tag, or the browser's own. */
export function stripeLocaleOf(tag: string): StripeElementLocale {
  const [language] = tag.split('-')
  return (
    LOCALES.find((known) => known === tag) ?? LOCALES.find((known) => known === language) ?? 'auto'
  )
}
