import { fileURLToPath } from 'node:url'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/browsers.js'

const executablePath = findChromium()
const FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url))

/** What is drawn once is drawn again, instead of made from parts of what was there before. */
const DRAWN_AFRESH = [
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
  '--disable-lcd-text',
]

/** How the browser is started that takes pictures: with the letters of our own packages. */
export const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [...CHROMIUM_FLAGS, ...DRAWN_AFRESH],
  env: { ...process.env, FONTCONFIG_FILE },
}

/** What of a page would make a picture of it another one. */
export const SAME_EVERYWHERE = {
  deviceScaleFactor: 1,
  locale: 'en-US',
  timezoneId: 'America/New_York',
  reducedMotion: 'reduce',
} as const
