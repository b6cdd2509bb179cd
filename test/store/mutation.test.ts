import { describe, expect, it } from 'vitest'
import { CreditsError } from '../../src/client/credits-error.js'
import { Mutation } from '../../src/store/mutation.js'

interface Input {
  a: number
  b?: number
}

/** An action whose tries are answered by the test. */
function answerable() {
  const tries: {
    input: Input
    key: string
    answer: (n: number) => void
    fail: (e: Error) => void
  }[] = []
  const mutation = new Mutation<Input, number>(
    (input, key) =>
      new Promise((answer, fail) => {
        tries.push({ input, key, answer, fail })
      }),
  )
  return { mutation, tries }
}

const failure = (code: string, status?: number) =>
  new CreditsError(code, code, status === undefined ? {} : { status })

describe('the same action', () => {
  it('is done once while it is under way', async () => {
    const { mutation, tries } = answerable()
    const both = [mutation.run({ a: 1, b: 2 }), mutation.run({ b: 2, a: 1 })]
    expect(both[0]).toBe(both[1])
    tries[0]!.answer(5)
    await expect(Promise.all(both)).resolves.toEqual([5, 5])
    expect(tries).toHaveLength(1)
  })

  it('is another action once it has an answer', async () => {
    const { mutation, tries } = answerable()
    const first = mutation.run({ a: 1 })
    tries[0]!.answer(5)
    await first
    void mutation.run({ a: 1 })
    expect(tries[1]!.key).not.toBe(tries[0]!.key)
  })

  it('is not another one', () => {
    const { mutation, tries } = answerable()
    void mutation.run({ a: 1 })
    void mutation.run({ a: 2 })
    expect(tries.map(({ input }) => input.a)).toEqual([1, 2])
    expect(tries[0]!.key).not.toBe(tries[1]!.key)
  })
})

describe('the key', () => {
  it('is one the backend takes', () => {
    const { mutation, tries } = answerable()
    void mutation.run({ a: 1 })
    expect(tries[0]!.key).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  })

  it.each([
    [failure('network')],
    [failure('timeout')],
    [failure('offline')],
    [failure('internal', 500)],
    [failure('unavailable', 503)],
    [failure('contract', 200)],
    [new TypeError('anything else')],
  ])('is kept when the outcome is unknown: %s', async (error) => {
    const { mutation, tries } = answerable()
    const first = mutation.run({ a: 1 })
    tries[0]!.fail(error)
    await expect(first).rejects.toBe(error)
    void mutation.run({ a: 1 })
    expect(tries[1]!.key).toBe(tries[0]!.key)
  })

  it.each([
    [failure('insufficient_credits', 402)],
    [failure('unauthorized', 401)],
    [failure('idempotency_conflict', 409)],
    [failure('rate_limited', 429)],
  ])('is a new one after a refusal: %s', async (error) => {
    const { mutation, tries } = answerable()
    const first = mutation.run({ a: 1 })
    tries[0]!.fail(error)
    await expect(first).rejects.toBe(error)
    void mutation.run({ a: 1 })
    expect(tries[1]!.key).not.toBe(tries[0]!.key)
  })

  it('is forgotten once a later try has an answer', async () => {
    const { mutation, tries } = answerable()
    const first = mutation.run({ a: 1 })
    tries[0]!.fail(failure('network'))
    await expect(first).rejects.toThrow()
    const second = mutation.run({ a: 1 })
    tries[1]!.answer(1)
    await second
    void mutation.run({ a: 1 })
    expect(tries[2]!.key).not.toBe(tries[0]!.key)
  })
})
