import type { Format } from '../../format/format.js'
import type { RechargeWords } from '../recharge-words.js'
import { deAction } from './action.js'
import { deRechargeCounts } from './recharge-counts.js'
import { deUnits } from './units.js'

type FormPart =
  | 'conflictTitle'
  | 'conflictAdvice'
  | 'rule'
  | 'fields'
  | 'hints'
  | 'suggested'
  | 'credits'
  | 'totalWithTax'
  | 'total'
  | 'priceLoading'
  | 'priceFailed'
  | 'notForSale'
  | 'pauses'
  | 'pauseKept'
  | 'pauseDate'
  | 'on'
  | 'notOn'
  | 'none'
  | 'empty'
  | 'mistakes'
  | 'warnings'
  | 'summary'
  | 'summaryOff'
  | 'saved'
  | 'savedCharging'
  | 'notSaved'
  | 'savingWaits'
  | 'priceChanged'
  | 'priceMoved'

/** The fields of the settings, and what is said of what was put into them. */
export const deRechargeForm = (format: Format): Pick<RechargeWords, FormPart> => {
  const { number } = format
  const { credits, times } = deUnits(format)
  const { fewer } = deRechargeCounts(format)
  return {
    conflictTitle: 'Jemand anderes hat diese Einstellungen geändert',
    conflictAdvice:
      'Das wurde gespeichert, während Sie das Formular bearbeitet haben. Ihre Änderungen sind noch da.',
    rule: 'Einstellungen',
    fields: {
      enabled: 'Automatische Aufladung',
      threshold: 'Kaufen bei weniger Credits als',
      amount: 'Jeweils kaufen',
      cap: 'Ausgabenlimit je Zeitraum',
      times: 'Höchstzahl Abbuchungen je Zeitraum',
      pausedUntil: 'Pause',
    },
    hints: {
      enabled: 'Solange dies aus ist, wird nichts abgebucht.',
      threshold: 'Eine ganze Zahl von Credits.',
      cap: 'Mit Steuer, in einem Abrechnungszeitraum.',
      times: 'In einem Abrechnungszeitraum.',
      pausedUntil: 'Während der Pause wird nichts abgebucht.',
    },
    suggested: 'Ein Vorschlag. Ändern Sie ihn, wie Sie möchten.',
    credits,
    totalWithTax: (total, tax) => `jeweils ${total}, einschließlich ${tax}`,
    total: (total) => `jeweils ${total}, es fällt keine Steuer an`,
    priceLoading: 'Preis wird geladen…',
    priceFailed: 'Der Preis konnte nicht geladen werden.',
    notForSale: (what) => `${what} wird nicht mehr angeboten. Wählen Sie etwas anderes.`,
    pauses: {
      none: 'Nicht pausiert',
      day: 'Für 1\u00a0Tag',
      week: 'Für 1\u00a0Woche',
      date: 'Bis zu einem Datum',
    },
    pauseKept: (until) => `Bis ${until}`,
    pauseDate: 'Wieder abbuchen ab',
    on: 'Ein',
    notOn: 'Aus',
    none: 'nicht festgelegt',
    empty: 'nicht pausiert',

    mistakes: {
      threshold: 'Geben Sie eine ganze Zahl von Credits ein, mindestens 1.',
      cap: (example) => `Geben Sie einen Geldbetrag ein, zum Beispiel ${example}.`,
      capMost: (most) => `Geben Sie höchstens ${most} ein.`,
      capSmall: (total) =>
        `Eine Abbuchung beträgt ${total}. Mit einem kleineren Limit würde nie abgebucht: Erhöhen Sie es.`,
      times: `Geben Sie eine ganze Zahl von 1 bis ${number(1000)} ein.`,
      amount: 'Wählen Sie, was gekauft werden soll.',
      pausedUntil: 'Wählen Sie einen Tag nach heute.',
      price: 'Der Preis ist noch nicht bekannt. Warten Sie auf ihn und speichern Sie dann.',
    },
    warnings: {
      lift: (amount, threshold) =>
        `Von null bringt ein Kauf von ${credits(amount)} das Guthaben nicht über ${number(threshold)}: Es kann sofort wieder abgebucht werden.`,
      use: (amount) =>
        `Ihre größte Sitzung der letzten Zeit hat ${credits(amount)} verbraucht. Bei einer kleineren Schwelle kann eine einzige Sitzung den Rest aufbrauchen, bevor Credits gekauft werden.`,
      noCard: 'Fügen Sie eine Karte hinzu: Ohne Karte kann nichts abgebucht werden.',
      cardEnds: (card) => `${card} läuft bald ab. Fügen Sie vorher eine andere Karte hinzu.`,
      cardEnded: (card) => `${card} ist abgelaufen. Abbuchungen damit werden abgelehnt.`,
    },
    summary: (amount, total, threshold, most, cap) =>
      `Speichern bedeutet: ${credits(amount)} für ${total}, jedes Mal, ${fewer(threshold)}, höchstens ${times(most)} und ${cap} in einem Abrechnungszeitraum.`,
    summaryOff: 'Beim Speichern wird nichts abgebucht: Die automatische Aufladung ist aus.',
    saved: 'Gespeichert.',
    savedCharging: 'Gespeichert. Die Abbuchung läuft.',
    notSaved: deAction('Die Einstellungen wurden nicht gespeichert'),
    savingWaits: 'Sie sind offline. Speichern können Sie, wenn Sie wieder online sind.',
    priceChanged: (before, now) =>
      `Der Preis hat sich von ${before} auf ${now} geändert. Es wurde nichts gespeichert oder abgebucht. Prüfen Sie ihn und speichern Sie erneut.`,
    priceMoved: (before, now) =>
      `Der Preis beträgt jetzt ${now}. Abgebucht würde nur der Preis, dem Sie zugestimmt haben (${before}), daher schaltet sich die Aufladung selbst aus. Speichern Sie, um dem neuen Preis zuzustimmen.`,
  }
}
