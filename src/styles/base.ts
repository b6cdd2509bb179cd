import { css } from 'lit'
import { figures } from './figures.js'
import { notices } from './notices.js'

/** What every element needs beside the tokens. */
export const base = css`
  ${figures}
  ${notices}
`
