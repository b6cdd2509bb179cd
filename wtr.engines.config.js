import { puppeteerLauncher } from '@web/test-runner-puppeteer'
import { webdriverLauncher } from '@web/test-runner-webdriver'
import { findFirefox, findWebKit } from './scripts/browsers.js'
import { shared } from './web-test-runner.config.js'

/** The port on which scripts/test-browsers.js starts WebKit's driver. */
export const WEBKIT_PORT = Number(process.env.WEBKIT_PORT ?? 4445)

/**
 * Firefox opens a PDF that was downloaded in front of the page under test, which then stands still; and the list of
 * downloads, which takes the focus from every page that follows.
 */
const firefoxSettings = { 'pdfjs.disabled': true, 'browser.download.alwaysOpenPanel': false }

const launchers = {
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        extraPrefsFirefox: firefoxSettings,
      },
    }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: WEBKIT_PORT,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findWebKit()?.browser, args: ['--automation'] },
      },
    }),
}

const engine = /** @type {keyof typeof launchers} */ (process.env.ENGINE ?? 'firefox')

/** Firefox and WebKit. What sets the viewport or a media feature can only be asked of Chromium. */
export default {
  ...shared,
  files: ['test/elements/*.test.ts'],
  concurrency: 1,
  // The pages of hosts are 24 whole dashboards one after the other.
  testsFinishTimeout: 300_000,
  browsers: [launchers[engine]()],
}
