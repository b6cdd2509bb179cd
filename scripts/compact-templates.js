import MagicString from 'magic-string'
import ts from 'typescript'

/** Nothing a browser reads is in a comment or in white space between rules. @param {string} text */
const css = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

/** Of several blanks a page shows one, and before the end of a tag none. @param {string} text */
const html = (text) => text.replace(/\s+/g, ' ').replace(/ >/g, '>')

/** @type {Record<string, (text: string) => string>} */
const LANGUAGES = { css, html, svg: html }

/**
 * The parts of a template's text, each with its place in the source.
 *
 * @param {ts.TemplateLiteral} template
 */
function textsOf(template) {
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)]
  // Without the quotes, or the braces of what is put in.
  return literals.map((literal) => {
    const isLast =
      literal.kind !== ts.SyntaxKind.TemplateHead && literal.kind !== ts.SyntaxKind.TemplateMiddle
    return { start: literal.getStart() + 1, end: literal.end - (isLast ? 1 : 2) }
  })
}

/**
 * The same source with its templates made small, and the way back. Styles become what `css` would
 * make of them, by `unsafeCSS`, which Lit has loaded anyway: that nothing else is put into them, the
 * types have seen.
 *
 * @param {string} code
 */
export function compacted(code) {
  const source = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true)
  const small = new MagicString(code)
  let isLits = false
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const language = node.tag.getText()
      const compact = LANGUAGES[language]
      if (compact)
        for (const { start, end } of textsOf(node.template))
          if (start < end) small.update(start, end, compact(code.slice(start, end)))
      if (language === 'css' && isLits) {
        const { template } = node
        small.update(node.getStart(), template.getStart(), '/* @__PURE__ */ css(')
        small.appendLeft(template.end, ')')
      }
    }
    if (ts.isImportSpecifier(node) && node.getText() === 'css') {
      isLits = /\/lit\.js'$/.test(node.parent.parent.parent.moduleSpecifier.getText())
      if (isLits) small.update(node.getStart(), node.end, 'unsafeCSS as css')
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { code: small.toString(), map: small.generateMap({ hires: true }) }
}

/**
 * Sends templates without their comments and indentation. Minifiers leave the text of a template
 * alone, since they cannot know what it is.
 *
 * @returns {import('vite').Plugin}
 */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => (/\b(?:css|html|svg)`/.test(code) ? compacted(code) : undefined),
    },
  }
}
