import type { CreditsElement } from '../lit.js'
import { balanceSeriesOf } from '../store/balance-series.js'
import { addStyles } from './add-styles.js'
import { KeepsFocus } from './keeps-focus.js'
import { isOther, ShownFigures } from './shown-figures.js'
import { UsageBars } from './usage-bars.js'
import { usageLegend } from './usage-legend.js'
import { markStyles, meaningStyles } from './usage-marks.styles.js'
import { usageTable } from './usage-table.js'
import { tableStyles } from './usage-table.styles.js'
import type { UsageView } from './usage-view.js'

/** What draws figures. */
export interface Drawn {
  readonly balanceSeriesOf: typeof balanceSeriesOf
  readonly isOther: typeof isOther
  readonly usageLegend: typeof usageLegend
  readonly usageTable: typeof usageTable
  readonly bars: UsageBars
}

/** What a chart needs once it has figures. Loaded while they are read. */
export function drawingIn(
  host: CreditsElement,
  view: () => UsageView,
): { readonly shown: ShownFigures; readonly drawn: Drawn } {
  addStyles(host.renderRoot as ShadowRoot, [markStyles, meaningStyles, tableStyles])
  new KeepsFocus(host)
  const bars = new UsageBars(host, view)
  return {
    shown: new ShownFigures(),
    drawn: { balanceSeriesOf, isOther, usageLegend, usageTable, bars },
  }
}
