import type { Messages } from '../messages.js'

export const deCard: Messages['card'] = ({ number }) => ({
  planLabel: 'Tarif',
  noPlan: 'Kein Tarif',
  trialing: 'Testphase',
  active: 'Aktiv',
  past_due: 'Zahlung überfällig',
  canceled: 'Beendet',
  ends: (day) => `Endet am ${day}`,
  available: 'verfügbar',
  limited: (left) =>
    left
      ? `Ihr Limit lässt davon in diesem Zeitraum noch ${number(left)} zu.`
      : 'Ihr Limit für diesen Zeitraum ist aufgebraucht.',
  meter: 'Verfügbare Credits',
  split: (monthly, purchased) => `${number(monthly)} monatlich, ${number(purchased)} gekauft`,
  monthly: 'Monatlich',
  purchased: 'Gekauft',
  held: 'Reserviert',
  debt: 'Fehlbetrag',
  debtNote: 'wird zuerst aus den nächsten Credits ausgeglichen',
  nextExpiry: 'Verfällt zuerst',
  nextRefresh: 'Nächste Erneuerung',
  coming: (credits, day) => `${number(credits)} am ${day}`,
  none: { nextExpiry: 'Nichts', nextRefresh: 'Keine geplant' },
  pace: 'Bei diesem Verbrauch',
  tooLittleUse: 'Noch nicht absehbar',
  lastsLong: 'Reicht mehr als ein Jahr',
  runsOut: (days) => `Reicht bis ${days}`,
  runsOutFrom: (day) => `Reicht mindestens bis ${day}`,
  unused: 'Verfällt ungenutzt',
  unusedOn: (least, most, day) => {
    if (least === most) return `Etwa ${number(most)} am ${day}`
    if (least === 0) return `Bis zu ${number(most)} am ${day}`
    return `${number(least)} bis ${number(most)} am ${day}`
  },
  asOf: (dayAndTime, zone) => `Stand: ${dayAndTime} (${zone})`,
  zoneUnknown: (zone) => `Zeiten in UTC: Dieser Browser kennt ${zone} nicht.`,
})
