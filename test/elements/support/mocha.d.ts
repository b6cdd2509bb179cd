/** What the test runner gives to each file. */
declare function describe(title: string, body: () => void): void
declare function it(
  title: string,
  body: () => void | Promise<void>,
): { timeout(longest_ms: number): void }
declare function afterEach(body: () => void | Promise<void>): void
