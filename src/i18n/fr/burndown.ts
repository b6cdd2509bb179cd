import { formatPlural } from '../../format/plural.js'
import type { Messages } from '../messages.js'

export const frBurndown: Messages['burndown'] = (format) => ({
  bars: 'Solde au fil du temps. Les touches fléchées passent d’une barre à l’autre.',
  left: (amount) =>
    formatPlural(format, amount, { one: 'crédit restant', other: 'crédits restants' }),
  monthly: 'Mensuels',
  purchased: 'Achetés',
  signs: {
    granted: 'Attribués',
    bought: 'Achetés',
    recharged: 'Rechargés',
    expired: 'Expirés',
  },
  used: 'Utilisés',
  returned: 'Retirés',
  summary: (amount, moment) => {
    const left = { one: '# crédit restant', other: '# crédits restants' }
    return `${formatPlural(format, amount, left)} le ${moment}.`
  },
  became: (causes) => {
    const told = causes.map(
      ({ name, total }) => `${name.toLowerCase()}\u00a0: ${format.number(total)}`,
    )
    return `Sur cette durée, ${told.join(', ')}.`
  },
  none: 'Rien n’est encore connu de cette durée.',
})
