/** What every form says that is saved as a whole. */
export interface FormWords {
  problems: (count: number) => string
  save: string
  saving: string
  unsaved: string
  nothingChanged: string
  discard: string
  discarded: string
  /** What was there before, and now. */
  changedFrom: (before: string, after: string) => string
}
