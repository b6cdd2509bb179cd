import type { ReactiveControllerHost } from '../lit.js'
import type { CanStart } from '../contract/can-start.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { questionOf } from '../store/questions.js'
import type { BalanceView } from './balance-view.js'

/**
 * What his own limit leaves whoever reads, where that is less than there is, and what it is enough
 * for. Null where it is not, or where nobody says; undefined while it is asked.
 */
export type OwnLimit =
  Pick<CanStart, 'feature' | 'available' | 'quantityCovered' | 'minutesCovered'> | null | undefined

/** The balance is everybody's, and one's own limit only one's own: so it is asked for beside it. */
export function ownLimit(
  host: ReactiveControllerHost & HTMLElement,
): (view: Pick<BalanceView, 'balance' | 'feature'>) => OwnLimit {
  let asked: string | undefined
  let known: OwnLimit
  const question = new ResourceController(host, (store) =>
    asked === undefined ? undefined : questionOf(store, { feature: asked, quantity: 1 }),
  )
  return ({ balance, feature }) => {
    const features = balance?.features ?? []
    const { code } = features.find((one) => one.code === feature) ?? features[0] ?? {}
    if (code !== asked) known = undefined
    asked = code
    question.pickAgain()
    const { data, error } = question.snapshot
    if (balance && !code) return null
    if (!data || !balance) return (known = error && null)
    // An answer to other figures says nothing of these: until theirs is here, the last one holds.
    if (data.version === balance.version) known = data.available < balance.available ? data : null
    return known
  }
}

/** The view with what the limit covers of the feature, in place of what all the credits do. */
export function within(view: BalanceView, limit: OwnLimit): BalanceView {
  const { balance } = view
  if (!balance || !limit) return view
  const features = balance.features.map((one) =>
    one.code === limit.feature
      ? { ...one, quantityCovered: limit.quantityCovered, minutesCovered: limit.minutesCovered }
      : one,
  )
  return { ...view, balance: { ...balance, features } }
}
