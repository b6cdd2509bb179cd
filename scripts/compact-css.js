/** Nothing a browser reads is in a comment or in white space between rules. @param {string} css */
const compact = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')

/**
 * Sends the styles of elements without their comments and indentation. Minifiers leave the text of
 * a template alone, since they cannot know that it is css.
 *
 * @returns {import('vite').Plugin}
 */
export function compactCss() {
  return {
    name: 'compact-css',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) =>
        code.includes('css`') ? code.replace(/\bcss`[^`]*`/g, compact) : undefined,
    },
  }
}
