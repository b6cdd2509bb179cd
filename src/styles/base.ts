import { css } from '../lit.js'
import { figures } from './figures.js'
import { notices } from './notices.js'

/** What every element needs beside the tokens. */
export const base = css`
  ${figures}
  ${notices}
`
