import type { LocaleController } from '../controllers/locale-controller.js'
import { enUsageFigures } from '../i18n/en/usage-figures.js'
import type { UsageWords } from '../i18n/usage-words.js'

/** All words of the chart, for what is loaded with the figures. */
export const usageWords = (locale: Pick<LocaleController, 'words'>): UsageWords =>
  locale.words('usage', enUsageFigures)
