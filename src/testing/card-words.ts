/** What the card form of the fake till says. */
interface CardWords {
  readonly number: string
  readonly unknown: string
}

/** By language. A provider's form has words of its own too, and they are no words of the elements. */
const LANGUAGES: Readonly<Record<string, CardWords>> = {
  ar: { number: 'رقم البطاقة (تجريبي)', unknown: 'لا توجد هذه البطاقة في البنك التجريبي' },
  de: { number: 'Kartennummer (Test)', unknown: 'Keine Karte der Testbank' },
  en: { number: 'Card number (test)', unknown: 'No card of the fake bank' },
  es: { number: 'Número de tarjeta (prueba)', unknown: 'No es una tarjeta del banco de pruebas' },
  fr: { number: 'Numéro de carte (test)', unknown: 'Ce n’est pas une carte de la banque de test' },
}

/** The words for a BCP 47 tag, English where there are none, with the language that they are in. */
export function cardWords(tag: string): CardWords & { readonly lang: string } {
  const [language = 'en'] = tag.toLowerCase().split('-')
  const words = LANGUAGES[language]
  return words ? { ...words, lang: language } : { ...LANGUAGES['en']!, lang: 'en' }
}
