const said = new Set<string>()

/** Tells the developer of the page what is wrong with it, once for each wrong thing. */
export function warnOnce(message: string): void {
  if (said.has(message)) return
  said.add(message)
  console.warn(message)
}
