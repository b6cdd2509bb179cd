/** The whole number that a person has typed, in Western or Arabic digits; undefined if it is none. */
export function wholeIn(text: string): number | undefined {
  const digits = text.trim().replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`)
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}
