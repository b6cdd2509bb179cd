/** A sentence with its full stop, which the short name of a month may have brought: `le 9 déc.` */
export const fullStop = (sentence: string): string =>
  sentence.endsWith('.') ? sentence : `${sentence}.`
