import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { deAction } from './action.js'
import { deStatus } from './status.js'
import { deMoment, deUnits } from './units.js'

export const deAlerts: Messages['alerts'] = (format) => {
  const { number } = format
  const { credits, minutes: minutesOf } = deUnits(format)
  const were = (amount: number): string =>
    formatPlural(format, amount, {
      one: 'wurde #\u00a0Credit',
      other: 'wurden #\u00a0Credits',
    })
  const ending = (ends: string): string => `Der Zeitraum endet am ${deMoment(ends)}.`
  return {
    ...deStatus,
    loading: 'Hinweise werden geladen',
    failed: 'Die Hinweise zu Credits konnten nicht geladen werden.',
    label: 'Hinweise zu Credits',
    title: {
      stopped: 'Arbeit gestoppt',
      credits_requested: 'Credits angefragt',
      recharge: 'Automatische Aufladung: Eingreifen nötig',
      low_credits: 'Wenige Credits übrig',
      low_percent: 'Wenige Credits übrig',
      expiring: 'Credits verfallen bald',
      unusual_use: 'Ungewöhnlicher Verbrauch',
      member_limit: 'Limit fast erreicht',
      feature_limit: 'Verbrauch einer Funktion',
    },
    veryLow: 'Sehr wenige Credits übrig',
    rechargeTrouble: {
      declined: 'Die Karte wurde abgelehnt. Eine Stunde lang wird nichts erneut versucht.',
      suspended:
        'Drei Abbuchungen in Folge wurden abgelehnt. Bezahlen Sie die offene Abbuchung oder machen Sie eine andere Karte zur Standardkarte.',
      action_required:
        'Ihre Bank möchte eine Abbuchung bestätigt haben. Vorher wird nichts anderes abgebucht.',
      capped:
        'Es sind wenige Credits übrig, und eine weitere Abbuchung würde das Limit dieses Zeitraums überschreiten.',
    },
    noneLeft:
      'Es sind keine Credits verfügbar. Neues kann erst beginnen, wenn wieder Credits da sind.',
    refused: (required, available) =>
      `Benötigt: ${credits(required)}, verfügbar: ${number(available)}.`,
    asked: (member, count, minutes) => {
      if (count !== null) return `${member} fragt ${credits(count)} an.`
      if (minutes !== null) return `${member} fragt Credits für ${minutesOf(minutes)} an.`
      return `${member} fragt Credits an.`
    },
    belowCredits: (threshold, when) => {
      const fewer = formatPlural(format, threshold, {
        one: 'war weniger als #\u00a0Credit',
        other: 'waren weniger als #\u00a0Credits',
      })
      return `Am ${deMoment(when)} ${fewer} übrig.`
    },
    belowPercent: (percent, when) =>
      `Am ${deMoment(when)} waren weniger als ${percent.replace(/\s*%/, '\u00a0%')} der monatlichen Credits übrig.`,
    expiring: (count, when) => {
      const expire = formatPlural(format, count, {
        one: 'Bis zu #\u00a0Credit verfällt',
        other: 'Bis zu #\u00a0Credits verfallen, die ersten',
      })
      return `${expire} am ${deMoment(when)}.`
    },
    ofLimit: (member, used, limit, ends) =>
      `${member} hat in diesem Zeitraum ${number(used)} von ${credits(limit)} verbraucht. ${ending(ends)}`,
    ofFeature: (feature, used, ends) =>
      `Für ${feature} ${were(used)} in diesem Zeitraum verbraucht. ${ending(ends)}`,
    moreThanUsual: (today, usual) =>
      `An einem Tag ${were(today)} verbraucht, ${formatPlural(format, usual, { one: 'üblich ist #', other: 'üblich sind #' })}.`,
    dismiss: 'Ausblenden',
    dismissName: (title) => `Ausblenden: ${title}`,
    dismissed: 'Ausgeblendet.',
    notDismissed: deAction('Der Hinweis wurde nicht ausgeblendet'),
  }
}
