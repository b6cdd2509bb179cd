import { SourceMap, type SourceMapPayload } from 'node:module'
import { describe, expect, it } from 'vitest'
import { compacted } from '../scripts/compact-templates.js'

describe('a template in what is built', () => {
  it('has no comments, no white space between rules, and keeps its values', () => {
    const css = 'const a = css`\n  /* why */\n  ${b}\n  :host {\n    color: red;\n  }\n`'
    expect(compacted(css).code).toContain('` ${b} :host{color:red}`')
  })

  it('has one blank where a page shows one', () => {
    expect(compacted('html`<p\n  >a\n  ${b}  </p\n>`').code).toBe('html`<p>a ${b} </p>`')
  })

  it('is a style without the tag, which has more to bring than what any style needs', () => {
    const source = "import { css, html } from '../lit.js'\nexport const a = css`p{}`"
    expect(compacted(source).code).toBe(
      "import { unsafeCSS as css, html } from '../lit.js'\nexport const a = /* @__PURE__ */ css(`p{}`)",
    )
  })

  it('is the same style with others inside', () => {
    const source = "import { css } from '../lit.js'\ncss`${a} ${css`p {}`}`"
    expect(compacted(source).code).toContain(
      '/* @__PURE__ */ css(`${a} ${/* @__PURE__ */ css(`p{}`)}`)',
    )
  })

  it('is left alone with any other tag, also with one that is named css and is not of Lit', () => {
    const source = "import { css } from './own.js'\nconst a = sql`a  b`"
    expect(compacted(source).code).toBe(source)
  })

  it('lets a debugger find what stands after it', () => {
    const source = 'const a = css`\n  p {\n    color: red;\n  }\n`\nconst later = 1'
    const { code, map } = compacted(source)
    const lines = code.split('\n')
    const line = lines.findIndex((text) => text.includes('later'))
    const found = new SourceMap(JSON.parse(map.toString()) as SourceMapPayload).findEntry(
      line,
      lines[line]!.indexOf('later'),
    )
    expect(found).toMatchObject({ originalLine: 5, originalColumn: 6 })
  })
})
