/** What is in a form: each field is text, empty where there is nothing. */
export type Fields<Field extends string> = Readonly<Record<Field, string>>

/** What a person has changed and not saved, and what it was changed from. */
export interface Draft<Base, Field extends string> {
  readonly base: Base
  readonly edits: Partial<Fields<Field>>
  /** What somebody else has saved meanwhile, until the person has chosen. */
  readonly rival?: Base
}

/** One field that somebody else has changed; `mine` where the person changed it otherwise. */
export interface RivalChange<Field extends string> {
  readonly field: Field
  readonly before: string
  readonly theirs: string
  readonly mine: string | undefined
}

/** How a form of these fields is filled in, over something that is saved as a whole and versioned. */
export class Drafting<Base extends { readonly version: number }, Field extends string> {
  readonly #fields: readonly Field[]
  readonly #fieldsOf: (base: Base) => Fields<Field>

  constructor(fields: readonly Field[], fieldsOf: (base: Base) => Fields<Field>) {
    this.#fields = fields
    this.#fieldsOf = fieldsOf
  }

  /** What is in the form. */
  filledIn({ base, edits }: Draft<Base, Field>): Fields<Field> {
    return { ...this.#fieldsOf(base), ...edits }
  }

  /** What the backend says now. What the person has changed stays as the person left it. */
  received(draft: Draft<Base, Field> | undefined, base: Base): Draft<Base, Field> {
    const known = draft?.rival ?? draft?.base
    if (draft && known && base.version < known.version) return draft
    if (!draft || !isChanged(draft)) return { base, edits: {} }
    const { edits } = draft
    const next = { ...draft, rival: base }
    return this.rivalChanges(next).length > 0 ? next : { base, edits }
  }

  /** A field changed back is not changed. */
  edited(draft: Draft<Base, Field>, field: Field, value: string): Draft<Base, Field> {
    const isBack = value === this.#fieldsOf(draft.base)[field]
    const edits = this.#fields
      .filter((one) => (one === field ? !isBack : draft.edits[one] !== undefined))
      .map((one) => ({ [one]: one === field ? value : draft.edits[one] }))
    return { ...draft, edits: Object.assign({}, ...edits) as Partial<Fields<Field>> }
  }

  rivalChanges({ base, edits, rival }: Draft<Base, Field>): readonly RivalChange<Field>[] {
    if (!rival) return []
    const before = this.#fieldsOf(base)
    const theirs = this.#fieldsOf(rival)
    return this.#fields
      .filter((field) => before[field] !== theirs[field])
      .map((field) => ({
        field,
        before: before[field],
        theirs: theirs[field],
        mine: edits[field] === theirs[field] ? undefined : edits[field],
      }))
  }

  /** Goes on from what the other has saved; of what both have changed, the person's own is kept in `mine`. */
  chosen(draft: Draft<Base, Field>, mine: readonly Field[]): Draft<Base, Field> {
    if (!draft.rival) return draft
    const given = this.rivalChanges(draft).map(({ field }) => field)
    const keeps = (field: Field): boolean => !given.includes(field) || mine.includes(field)
    return this.#editedAgain(draft, { base: draft.rival, edits: {} }, keeps)
  }

  /** Saved as it was sent. What was typed meanwhile stays. */
  saved(draft: Draft<Base, Field>, sent: Fields<Field>, base: Base): Draft<Base, Field> {
    const keeps = (field: Field): boolean => draft.edits[field] !== sent[field]
    return this.#editedAgain(draft, { base, edits: {} }, keeps)
  }

  #editedAgain(
    { edits }: Draft<Base, Field>,
    over: Draft<Base, Field>,
    keeps: (field: Field) => boolean,
  ): Draft<Base, Field> {
    return this.#fields.reduce((made, field) => {
      const value = edits[field]
      return value === undefined || !keeps(field) ? made : this.edited(made, field, value)
    }, over)
  }
}

export const isChanged = ({ edits }: Draft<unknown, string>): boolean =>
  Object.keys(edits).length > 0
