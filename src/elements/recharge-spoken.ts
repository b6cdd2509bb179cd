import type { ChargeView } from './charge-section.js'
import { troubleWords } from './purchase-notices.js'
import type { FileState } from './file-controller.js'
import type { RechargeNews } from './recharge-saving.js'
import { rechargeStanding } from './recharge-status.js'
import type { RechargeView } from './recharge-view.js'
import type { TrailView } from './trail-section.js'

/**
 * What is said aloud: what a person has just done came to, and that auto-recharge stands otherwise
 * than before. Figures that change are not: they can be read.
 */
export class RechargeSpoken {
  #standing: string | undefined
  #said = ''
  #heard = ''

  #file: FileState

  of(
    view: RechargeView,
    news: RechargeNews | undefined,
    { charge, trail }: { readonly charge: ChargeView; readonly trail: TrailView },
  ): string {
    const done = deedOf(view, news, charge)
    const standing = standingIn(view)
    const isOther = this.#standing !== undefined && standing !== this.#standing
    if (done !== this.#heard) this.#said = done
    else if (isOther && view.recharge) this.#said = sentencesOf(view)
    if (trail.file !== this.#file && trail.file === 'saved') this.#said = trail.trail.csvSaved
    this.#file = trail.file
    this.#heard = done
    this.#standing = standing
    return this.#said
  }
}

/** Loading, saving, paying, and what came of it. */
function deedOf(
  view: RechargeView,
  news: RechargeNews | undefined,
  { state, purchase }: ChargeView,
): string {
  const { words, recharge, problem, saving, failure } = view
  if (!recharge) return problem ? words[problem.word] : words.loading
  if (saving) return words.saving
  if (failure) return failure
  if (state.stage === 'paying') return purchase.paying
  if (state.stage === 'authenticating') return purchase.authenticating
  if (state.stage === 'done') return words.finished(state.purchase!.credits)
  if (state.stage === 'ended') return words.chargeEnded
  if (state.trouble) return troubleWords({ words: purchase }, state.trouble)
  return news ? words[news] : ''
}

const standingIn = ({ recharge }: RechargeView): string | undefined =>
  recharge && [recharge.state, recharge.verdict, recharge.version].join()

const sentencesOf = (view: RechargeView): string => {
  const { name, sentences } = rechargeStanding(view, view.recharge!)
  return [`${name}.`, ...sentences].join(' ')
}
