/** What members are called, by their id, as the page knows them. */
export type MemberNames = Readonly<Record<string, string>>

/** One whom the page does not know is told by his id. */
export const memberName = (names: MemberNames, member: string): string =>
  (Object.hasOwn(names, member) && names[member]) || member
