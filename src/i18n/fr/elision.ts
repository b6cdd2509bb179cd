/** `de` before a name: `de Paul`, `d’AI Scribe`. */
export const de = (name: string): string =>
  /^[aeiou]/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`
