import { registerStrings } from '../src/i18n/strings.js'

const MARKED: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý', Z: 'Ž' },
}

/** A third longer, as many languages are, and marked: what is not has not been translated. */
const pseudo = (text: string): string => {
  const marked = text.replace(/[a-z]/gi, (letter) => MARKED[letter] ?? letter)
  return text.trim().length < 2 ? text : `[${marked}${'·'.repeat(Math.ceil(text.length / 3))}]`
}

/** In `lang="en-XA"` everything that is translated is seen to be. */
export const registerPseudoLanguage = (): void =>
  registerStrings('en-XA', { translate: (_, text) => pseudo(text) })
