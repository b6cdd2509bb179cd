/**
 * What the fields of a card say, by language. The API answers in English, as Stripe's does.
 *
 * @typedef {{ number: string, expiry: string, cvc: string }} Names
 * @typedef {{ labels: Names, placeholders: Partial<Names>, wrong: Record<string, string> }} CardWords
 */

/** @type {Record<string, CardWords>} */
const LANGUAGES = {
  ar: {
    labels: { number: 'رقم البطاقة', expiry: 'تاريخ الانتهاء', cvc: 'رمز الأمان' },
    placeholders: {},
    wrong: {
      incomplete_number: 'رقم بطاقتك غير مكتمل.',
      invalid_number: 'رقم بطاقتك غير صالح.',
      incomplete_expiry: 'تاريخ انتهاء بطاقتك غير مكتمل.',
      invalid_expiry_year_past: 'سنة انتهاء بطاقتك قد مضت.',
      incomplete_cvc: 'رمز أمان بطاقتك غير مكتمل.',
    },
  },
  de: {
    labels: { number: 'Kartennummer', expiry: 'Ablaufdatum', cvc: 'Prüfnummer' },
    placeholders: { expiry: 'MM / JJ' },
    wrong: {
      incomplete_number: 'Ihre Kartennummer ist unvollständig.',
      invalid_number: 'Ihre Kartennummer ist ungültig.',
      incomplete_expiry: 'Das Ablaufdatum Ihrer Karte ist unvollständig.',
      invalid_expiry_year_past: 'Das Ablaufjahr Ihrer Karte liegt in der Vergangenheit.',
      incomplete_cvc: 'Die Prüfnummer Ihrer Karte ist unvollständig.',
    },
  },
  en: {
    labels: { number: 'Card number', expiry: 'Expiration date', cvc: 'Security code' },
    placeholders: {},
    wrong: {
      incomplete_number: 'Your card number is incomplete.',
      invalid_number: 'Your card number is invalid.',
      incomplete_expiry: "Your card's expiration date is incomplete.",
      invalid_expiry_year_past: "Your card's expiration year is in the past.",
      incomplete_cvc: "Your card's security code is incomplete.",
    },
  },
  es: {
    labels: {
      number: 'Número de tarjeta',
      expiry: 'Fecha de caducidad',
      cvc: 'Código de seguridad',
    },
    placeholders: { expiry: 'MM / AA' },
    wrong: {
      incomplete_number: 'El número de su tarjeta está incompleto.',
      invalid_number: 'El número de su tarjeta no es válido.',
      incomplete_expiry: 'La fecha de caducidad de su tarjeta está incompleta.',
      invalid_expiry_year_past: 'El año de caducidad de su tarjeta ya ha pasado.',
      incomplete_cvc: 'El código de seguridad de su tarjeta está incompleto.',
    },
  },
  fr: {
    labels: { number: 'Numéro de carte', expiry: 'Date d’expiration', cvc: 'Code de sécurité' },
    placeholders: { expiry: 'MM / AA' },
    wrong: {
      incomplete_number: 'Votre numéro de carte est incomplet.',
      invalid_number: 'Votre numéro de carte n’est pas valide.',
      incomplete_expiry: 'La date d’expiration de votre carte est incomplète.',
      invalid_expiry_year_past: 'L’année d’expiration de votre carte est passée.',
      incomplete_cvc: 'Le code de sécurité de votre carte est incomplet.',
    },
  },
}

/** @type {Names} */
const PLACEHOLDERS = { number: '1234 1234 1234 1234', expiry: 'MM / YY', cvc: 'CVC' }

/**
 * The words for a BCP 47 tag, English where there are none. The browser's language without a tag.
 *
 * @param {string} [tag]
 */
export function cardWords(tag = 'auto') {
  const [asked = ''] = (tag === 'auto' ? navigator.language : tag).split('-')
  const lang = Object.hasOwn(LANGUAGES, asked) ? asked : 'en'
  const { labels, placeholders, wrong } = /** @type {CardWords} */ (LANGUAGES[lang])
  const dir = lang === 'ar' ? 'rtl' : 'ltr'
  return { lang, dir, labels, placeholders: { ...PLACEHOLDERS, ...placeholders }, wrong }
}
