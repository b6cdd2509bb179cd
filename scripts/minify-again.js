import { basename } from 'node:path'
import { minify } from 'terser'

/**
 * Minifies once more what the bundler has made: it puts functions and constants where they are
 * used once, which bundlers leave apart. Functions become arrows, as no code here makes one with
 * `new` or gives it a prototype.
 *
 * `forBundlers`: names are left to them, and what tells them that a call may be left out stays.
 *
 * @param {{ forBundlers?: boolean }} [options]
 * @returns {import('vite').Plugin}
 */
export function minifyAgain({ forBundlers = false } = {}) {
  return {
    name: 'minify-again',
    async generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue
        const map = files[`${file.fileName}.map`]
        const { code, map: newMap } = await minify(file.code, {
          module: true,
          ecma: 2022,
          compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
          mangle: !forBundlers,
          format: { preserve_annotations: forBundlers },
          ...(map?.type === 'asset' && {
            sourceMap: {
              content: String(map.source),
              filename: basename(file.fileName),
              includeSources: true,
              ...(file.code.includes('\n//# sourceMappingURL=') && {
                url: `${basename(file.fileName)}.map`,
              }),
            },
          }),
        })
        if (code === undefined) throw new Error(`${file.fileName} was not minified.`)
        file.code = code
        if (map?.type === 'asset' && typeof newMap === 'string') map.source = newMap
      }
    },
  }
}
