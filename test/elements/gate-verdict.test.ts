import { expect } from '@open-wc/testing'
import { CreditsError } from '../../src/client/credits-error.js'
import type { CanStart } from '../../src/contract/can-start.js'
import { ANSWER_LIFE_MS, VerdictController } from '../../src/elements/verdict-controller.js'
import type { Snapshot } from '../../src/store/snapshot.js'
import { aCanStart } from '../support/reservations.js'
import { afterThisTest } from './support/page.js'

const lost = new CreditsError('network', 'no answer')

/** A verdict over snapshots given by hand, at times given by hand. */
function verdictOver() {
  const now = performance.now.bind(performance)
  afterThisTest(() => {
    performance.now = now
    verdict.hostDisconnected()
  })
  let snapshot: Snapshot<CanStart> = { data: undefined, error: undefined, loading: true }
  const host = { addController: () => {}, requestUpdate: () => {} }
  const verdict = new VerdictController(host as never, () => snapshot)
  return {
    verdict,
    at: (time_ms: number, change: Partial<Snapshot<CanStart>>): string => {
      performance.now = () => time_ms
      snapshot = { ...snapshot, loading: false, ...change }
      verdict.hostUpdate()
      return verdict.state
    },
  }
}

describe('the verdict of a gate', () => {
  it('outlives a failed check for a while, and no longer', () => {
    const { at } = verdictOver()

    expect(at(0, { data: aCanStart() })).to.equal('allowed')
    expect(at(5_000, { error: lost })).to.equal('allowed')
    expect(at(ANSWER_LIFE_MS - 1, {})).to.equal('allowed')
    expect(at(ANSWER_LIFE_MS, {})).to.equal('unknown')
  })

  it('is not renewed by trying, only by an answer', () => {
    const { at } = verdictOver()
    at(0, { data: aCanStart() })
    at(5_000, { error: lost })

    expect(at(ANSWER_LIFE_MS, { loading: true })).to.equal('unknown')
    expect(at(ANSWER_LIFE_MS + 1, { data: aCanStart(), error: undefined })).to.equal('allowed')
  })

  it('counts a refusal until the next answer', () => {
    const { at, verdict } = verdictOver()
    at(0, { data: aCanStart() })
    const refused = new CreditsError('insufficient_credits', 'no', { required: 60, available: 14 })
    verdict.refuse('insufficient_credits', refused)

    expect(at(1, {})).to.equal('blocked')
    expect(verdict.check).to.include({ required: 60, available: 14 })
    expect(at(2, { data: aCanStart({ available: 312 }) })).to.equal('allowed')
  })
})
