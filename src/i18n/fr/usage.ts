import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frUsage: Messages['usage'] = (format) => {
  const { number } = format
  const used = (amount: number): string =>
    formatPlural(format, amount, { one: '# crédit utilisé', other: '# crédits utilisés' })
  return {
    ...frStatus,
    loading: 'Chargement de l’utilisation',
    failed: 'Impossible de charger l’utilisation.',
    unauthorized: 'Reconnectez-vous pour voir l’utilisation.',
    forbidden: 'Vous n’avez pas accès à l’utilisation.',
    view: 'Afficher',
    views: { usage: 'Utilisation', balance: 'Solde' },
    unit: (amount) =>
      formatPlural(format, amount, { one: 'crédit utilisé', other: 'crédits utilisés' }),
    credits: frUnits(format).credits,
    range: 'Durée',
    ranges: {
      today: 'Aujourd’hui',
      '7d': '7 jours',
      '30d': '30 jours',
      '90d': '90 jours',
      period: 'Cette période',
      'last-period': 'Période précédente',
      year: 'Un an',
      custom: 'Du … au …',
    },
    by: 'Barres',
    units: { hour: 'Par heure', day: 'Par jour', week: 'Par semaine', month: 'Par mois' },
    groupBy: 'Répartition',
    groups: { feature: 'Par fonctionnalité', member: 'Par membre' },
    from: 'Premier jour',
    to: 'Dernier jour',
    wrongDays: 'Le premier jour ne doit pas suivre le dernier.',
    compare: 'Comparer avec avant',
    table: 'Tableau',
    bars: 'Utilisation au fil du temps. Les touches fléchées passent d’une barre à l’autre.',
    when: 'Quand',
    total: 'Total',
    before: 'Avant',
    refunded: 'Rendus',
    rest: (count) => formatPlural(format, count, { one: '# autre', other: '# autres' }),
    nobody: 'Non précisé',
    week: (day) => `Semaine du ${day}`,
    summary: (amount, from, to) =>
      from === to ? `${used(amount)} le ${from}.` : `${used(amount)} du ${from} au ${to}.`,
    most: (when, amount) => `Maximum\u00a0: ${when}, ${number(amount)}.`,
    change: (amount, share, more) =>
      share
        ? `${share} ${more ? 'de plus' : 'de moins'} qu’avant (${number(amount)}).`
        : 'Autant qu’avant.',
    nothingBefore: 'Aucun n’a été utilisé avant.',
    givenBack: (amount) =>
      formatPlural(format, amount, { one: '# crédit rendu.', other: '# crédits rendus.' }),
    none: 'Aucun crédit n’a été utilisé.',
    zone: (zone) => `Fuseau horaire\u00a0: ${zone}.`,
    zoneUnknown: (zone) => `Heures en UTC\u00a0: ce navigateur ne connaît pas ${zone}.`,
    comma: ', ',
    stale: (moment) => `Pas à jour, dernière lecture ${moment}`,
  }
}
