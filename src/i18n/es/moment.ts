/** A day with a time, as it reads in a sentence: `9 dic a las 09:30`, `9 dic a la 1:30 p. m.` */
export const esMoment = (moment: string): string =>
  moment.replace(/, (?=0?1:)/, ' a la ').replace(/, (?=\d{1,2}:)/, ' a las ')

/** Ends a sentence once: `p. m.` brings a full stop of its own. */
export const esEnded = (sentence: string): string =>
  sentence.endsWith('.') ? sentence : `${sentence}.`
