import { markStyles, meaningStyles } from './usage-marks.styles.js'
import { tableStyles } from './usage-table.styles.js'

/** What a chart needs once it has figures. Loaded while they are read. */
export { balanceSeriesOf } from '../store/balance-series.js'
export { isOther, ShownFigures } from './shown-figures.js'
export { UsageBars } from './usage-bars.js'
export { usageLegend } from './usage-legend.js'
export { usageTable } from './usage-table.js'

export const drawingStyles = [markStyles, meaningStyles, tableStyles]
export { KeepsFocus } from './keeps-focus.js'
