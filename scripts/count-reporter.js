/**
 * A reporter for Web Test Runner that prints each failure whole, then `N passed, N failed`.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const where = `${session.browser.name} ${session.testFile}`
        for (const error of session.errors) logger.error(`${where}\n${told(error)}`)
        for (const request of session.request404s) logger.error(`${where}\n404 ${request}`)
        for (const { name, error } of failures(session.testResults)) {
          logger.error(`${where}\n  ${name}\n${error ? told(error) : ''}`)
        }
      }
    },
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => flatten(session.testResults))
      const broken = sessions.filter((session) => session.errors.length > 0).length
      const passed = tests.filter((test) => test.passed && !test.skipped).length
      const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken
      console.log(`${passed} passed, ${failed} failed`)
    },
  }
}

/**
 * Only Chromium has the message in the stack. What was expected is not in the message.
 *
 * @param {import('@web/test-runner').TestResultError} error
 */
function told({ message, stack = '', expected, actual }) {
  const values = expected === undefined ? [] : [`expected ${expected}`, `actual ${actual}`]
  return [stack.includes(message) ? '' : message, stack, ...values].filter(Boolean).join('\n')
}

/**
 * @typedef {import('@web/test-runner').TestResult} TestResult
 * @typedef {import('@web/test-runner').TestSuiteResult} Suite
 */

/** @param {Suite | undefined} suite @param {string} [path] @returns {TestResult[]} */
function flatten(suite, path = '') {
  if (!suite) return []
  const name = path ? `${path} > ${suite.name}` : suite.name
  return [
    ...suite.tests.map((test) => ({ ...test, name: name ? `${name} > ${test.name}` : test.name })),
    ...suite.suites.flatMap((inner) => flatten(inner, name)),
  ]
}

/** @param {Suite | undefined} suite */
const failures = (suite) => flatten(suite).filter((test) => !test.passed && !test.skipped)
