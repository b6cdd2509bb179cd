import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../src/contract/problem-codes.js'
import { Problem } from '../../src/contract/problem.js'
import { routeSchemas } from '../../src/contract/route-schemas.js'
import { type RouteName, routes } from '../../src/contract/routes.js'
import { scenarioNames, testAccount } from '../../src/testing.js'
import { askFake } from '../support/asked-of-fake.js'

const NAMES = Object.keys(routes) as RouteName[]

const NOT_DONE: readonly RouteName[] = [
  ...(['createAccount', 'subscribe', 'renew', 'cancel', 'resume', 'changePlan'] as const),
  ...(['endTrial', 'voidGrant', 'refundPurchase', 'debitBatch', 'refundUsage'] as const),
  ...(['returnPurchase', 'readInvoicePdf', 'readCreditNotePdf'] as const),
  ...(['readRecovery', 'followRecovery'] as const),
]

/** What an answer says, and the shape that the contract gives it. */
async function toldBy(name: RouteName, response: Response): Promise<unknown> {
  if (name !== 'events') return response.json()
  const reader = response.body!.getReader()
  let text = ''
  while (!text.includes('data: ')) text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  return JSON.parse(/^data: (.*)$/m.exec(text)![1]!)
}

describe.each(scenarioNames)('with %s', (scenario) => {
  const account = testAccount(scenario)

  it.each(NAMES)('%s is answered as the contract has it, or refused with a code', async (name) => {
    const response = await askFake(account, name)
    const type = response.headers.get('content-type') ?? ''
    if (response.ok && type.startsWith('text/csv')) {
      expect(await response.text()).toMatch(/^time \(America\/New_York\),at \(UTC\),seq,/)
    } else if (response.ok) {
      const result = routeSchemas[name].response.safeParse(await toldBy(name, response))
      expect(result.error?.issues).toBeUndefined()
      expect(NOT_DONE).not.toContain(name)
    } else {
      expect(type).toBe('application/problem+json')
      const problem = Problem.parse(await response.json())
      const { status, title } = problemCodes[problem.code as keyof typeof problemCodes]
      expect(problem).toMatchObject({ status, title })
      expect(response.status).toBe(status)
      const isNotDone = problem.code === 'method_not_allowed'
      expect(isNotDone).toBe(NOT_DONE.includes(name))
    }
  })
})

/** So that the test above is not passed by refusals. */
it('answers most of what it is asked', async () => {
  const refused: string[] = []
  for (const name of NAMES) {
    const response = await askFake(testAccount('expiring-tonight'), name)
    if (!response.ok) refused.push(`${name} ${((await response.json()) as Problem).code}`)
    else await response.body?.cancel()
  }
  const wanted = NOT_DONE.map((name) => `${name} method_not_allowed`)
  expect(refused.sort()).toEqual(
    [
      ...wanted,
      'addPaymentMethod invalid_request',
      'answerCreditRequest not_found',
      ...['extend', 'readReservation', 'release', 'settle'].map((name) => `${name} not_found`),
    ].sort(),
  )
})
