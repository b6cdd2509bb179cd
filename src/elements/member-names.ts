/** What members are called, by their id, as the page knows them. */
export type MemberNames = Readonly<Record<string, string>>

/** One whom the page does not know is told by his id. */
export const memberName = (names: MemberNames, member: string): string =>
  (Object.hasOwn(names, member) && names[member]) || member

/** Whom somebody means who types a name or an id; one whom the page does not know is taken at his word. */
export function memberMeant(names: MemberNames, typed: string): string {
  if (Object.hasOwn(names, typed)) return typed
  const wanted = typed.toLowerCase()
  const known = Object.entries(names)
  const named = known.filter(([, name]) => name.toLowerCase() === wanted)
  const close = known.filter(([, name]) => name.toLowerCase().includes(wanted))
  const [found] = [named, close].find((some) => some.length === 1) ?? []
  return (typed && found?.[0]) || typed
}
