/** Where pictures are kept, by what they show, and the report of the last run. None of it is committed. */
export const PICTURES = '.pictures'
