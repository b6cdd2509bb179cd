import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerable, broken, figure, type Figure } from '../support/answerable-resource.js'

describe('older data', () => {
  const dated = fc
    .record({ version: fc.nat(4), second: fc.nat(3) })
    .map(({ version, second }) => figure(version, second))
  const order = ({ version, asOf }: Figure): string => `${version} ${asOf}`

  it('never writes, in whatever order and by whatever way it comes', async () => {
    const arrival = fc.record({ data: dated, by: fc.constantFrom('accept', 'read', 'fail') })
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 12 }), async (arrivals) => {
        const { resource, reads } = answerable()
        let newest: Figure | undefined
        for (const { data, by } of arrivals) {
          if (by === 'fail') resource.fail(broken)
          else if (by === 'accept') resource.accept(data)
          else {
            const read = resource.refresh()
            reads.at(-1)!.answer(data)
            await read
          }
          if (by !== 'fail' && (!newest || order(data) >= order(newest))) newest = data
          expect(resource.snapshot.data).toEqual(newest)
        }
      }),
    )
  })

  it('that a read gives still says that the newer is not stale', async () => {
    const { resource, reads } = answerable()
    resource.accept(figure(5))
    resource.fail(broken)
    const read = resource.refresh()
    reads[0]!.answer(figure(4))
    await read
    expect(resource.snapshot).toEqual({ data: figure(5), error: undefined, loading: false })
  })

  it('that comes by another way says nothing', () => {
    const { resource } = answerable()
    resource.accept(figure(5))
    resource.fail(broken)
    resource.accept(figure(4))
    expect(resource.snapshot.error).toBe(broken)
  })
})
