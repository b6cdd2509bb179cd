/** What members are called, by their id, as the page knows them. */
export type MemberNames = Readonly<Record<string, string>>

/** One whom the page does not know is told by his id. */
export const memberName = (names: MemberNames, member: string): string =>
  (Object.hasOwn(names, member) && names[member]) || member

/**
 * Whom somebody means who types a name or an id. `seen` are the ids that he may have before him; one
 * whom neither they nor the page know is taken at his word.
 */
export function memberMeant(names: MemberNames, typed: string, seen: readonly string[]): string {
  if (Object.hasOwn(names, typed) || seen.includes(typed)) return typed
  const wanted = typed.toLowerCase()
  const known = Object.entries(names)
  const named = known.filter(([, name]) => name.toLowerCase() === wanted)
  const close = known.filter(([, name]) => name.toLowerCase().includes(wanted))
  const [found] = [named, close].find((some) => some.length === 1) ?? []
  return (typed && found?.[0]) || typed
}

/** What one types to mean a member: the name, or the id where the name means somebody else too. */
export function memberText(names: MemberNames, member: string, seen: readonly string[]): string {
  const name = memberName(names, member)
  return memberMeant(names, name, seen) === member ? name : member
}
