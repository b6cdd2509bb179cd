import { describe, expect, it } from 'vitest'
import { compacted } from '../scripts/compact-templates.js'

describe('a template in what is built', () => {
  it('has no comments, no white space between rules, and keeps its values', () => {
    const css = 'const a = css`\n  /* why */\n  ${b}\n  :host {\n    color: red;\n  }\n`'
    expect(compacted(css)).toContain('` ${b} :host{color:red}`')
  })

  it('has one blank where a page shows one', () => {
    expect(compacted('html`<p\n  >a\n  ${b}  </p\n>`')).toBe('html`<p>a ${b} </p>`')
  })

  it('is a style without the tag, which has more to bring than what any style needs', () => {
    const source = "import { css, html } from '../lit.js'\nexport const a = css`p{}`"
    expect(compacted(source)).toBe(
      "import { unsafeCSS as css, html } from '../lit.js'\nexport const a = /* @__PURE__ */ css(`p{}`)",
    )
  })

  it('is the same style with others inside', () => {
    const source = "import { css } from '../lit.js'\ncss`${a} ${css`p {}`}`"
    expect(compacted(source)).toContain('/* @__PURE__ */ css(`${a} ${/* @__PURE__ */ css(`p{}`)}`)')
  })

  it('is left alone with any other tag, also with one that is named css and is not of Lit', () => {
    const source = "import { css } from './own.js'\nconst a = sql`a  b`"
    expect(compacted(source)).toBe(source)
  })
})
