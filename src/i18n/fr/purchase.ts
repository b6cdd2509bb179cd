import type { Messages } from '../messages.js'
import { fullStop } from './full-stop.js'
import { frStatus } from './status.js'
import { frUnits } from './units.js'

export const frPurchase: Messages['purchase'] = (format) => {
  const { number } = format
  const { credits } = frUnits(format)
  return {
    ...frStatus,
    loading: 'Chargement des packs',
    failed: 'Impossible de charger les packs.',
    unauthorized: 'Reconnectez-vous pour acheter des crédits.',
    title: 'Acheter des crédits',
    choose: 'Choisissez un pack',
    credits,
    bonus: (amount) => `+ ${number(amount)} en bonus`,
    perCredit: (price) => `${price} le crédit`,
    bestValue: 'Meilleure offre',
    saving: (percent) => `${percent} de moins que le plus petit pack`,
    comma: ', ',
    neverExpire: 'Les crédits achetés n’expirent jamais.',
    quantity: 'Quantité',
    fewer: 'Un de moins',
    more: 'Un de plus',
    atMost: (max) => `${number(max)} au plus`,

    order: 'Votre commande',
    several: (quantity, amount) => `${number(quantity)} × ${credits(amount)}`,
    tax: (name, rate) => `${name} ${rate}`,
    noTax: 'Aucune taxe n’est due.',
    total: 'Total',
    oldPrice: 'Ce prix n’est peut-être plus à jour.',
    priceFailed: 'Impossible de charger le prix.',
    priceLoading: 'Chargement du prix',

    payWith: 'Payer avec',
    card: (brand, last4) => `${brand} se terminant par ${last4}`,
    otherCard: { unknown: 'Carte' },
    expires: (month) => `Expire en ${month}`,
    expired: 'Expirée',
    newCard: 'Nouvelle carte',
    cardDetails: 'Données de la carte',
    formLoading: 'Chargement du formulaire de carte…',
    formFailed: 'Impossible de charger le formulaire de carte.',
    redirect:
      'Vous payez sur la page de notre prestataire de paiement, qui vous ramène ensuite ici.',
    kept: 'Votre carte reste enregistrée chez le prestataire de paiement pour le prochain achat. Vous pouvez la supprimer dans «\u00a0Cartes\u00a0».',
    once: 'Votre carte est débitée une fois, pour ceci seulement, et n’est pas enregistrée.',
    accepted: 'Nous acceptons',
    refunds: 'Les achats ne sont en général pas remboursables.',
    support: 'Contacter l’assistance',
    purchase: 'Acheter des crédits',

    paying: 'Paiement…',
    authenticating:
      'Votre banque vous demande de confirmer ce paiement. Suivez ses étapes pour le terminer.',
    processingTitle: 'Votre paiement est en cours de traitement',
    ordered: (amount, total, day) => fullStop(`${amount} pour ${total}, commande du ${day}`),
    processing:
      'Les crédits seront ajoutés dès que le paiement aura abouti. Vous pouvez quitter cette page.',
    unknownTitle: 'Nous ne savons pas encore si vous avez payé',
    unknown: 'Votre carte a peut-être été débitée. Vérifiez à nouveau avant tout autre achat.',
    check: 'Vérifier à nouveau',
    doneTitle: 'Crédits ajoutés',
    done: (amount) => `${amount} sur votre compte, sans date d’expiration.`,
    back: {
      disputed: {
        title: 'Paiement contesté',
        text: 'La restitution de cette somme a été demandée à la banque. Jusqu’à sa décision, les crédits non utilisés de cet achat sont bloqués.',
      },
      lost: {
        title: 'Paiement repris',
        text: 'La banque a repris cette somme, et avec elle les crédits non utilisés de cet achat.',
      },
      returned: {
        title: 'Somme remboursée',
        text: 'Une somme de cet achat a été remboursée, et des crédits non utilisés de cet achat ont été retirés avec elle.',
      },
    },
    paidWith: (total, card) => `Paiement de ${total} effectué avec ${card}.`,
    paid: (total) => `Paiement de ${total} effectué.`,
    elsewhere:
      'Cet achat était déjà payé, dans un autre onglet ou sur un autre appareil. Rien n’a été débité deux fois.',
    again: 'Acheter encore',
    anew: 'Choisir à nouveau',
    unfinishedTitle: 'Terminez votre achat',
    unfinished: 'Vous avez commencé cet achat et ne l’avez pas encore payé. Rien n’a été débité.',
    authenticate: 'Continuer avec votre banque',
    authenticateWhy:
      'Votre banque vous demande de confirmer ce paiement. Rien n’a encore été débité.',
    resume: 'Continuer vers le paiement',
    cancel: 'Annuler cet achat',
    canceling: 'Annulation…',
    endedTitle: 'Achat annulé',
    ended: {
      requested: 'Rien n’a été débité.',
      expired: 'Il n’a pas été payé à temps. Rien n’a été débité.',
      failed: 'Le paiement n’a pas pu être effectué. Rien n’a été débité.',
    },

    declinedTitle: 'Le paiement a été refusé',
    declines: {
      funds:
        'Il n’y a pas assez d’argent sur cette carte. Rien n’a été débité. Essayez une autre carte.',
      expired: 'Cette carte a expiré. Rien n’a été débité. Essayez une autre carte.',
      cvc: 'Le code de sécurité est incorrect. Rien n’a été débité. Vérifiez-le et réessayez.',
      number: 'Le numéro de carte est incorrect. Rien n’a été débité. Vérifiez-le et réessayez.',
      address:
        'Le code postal ne correspond pas à la carte. Rien n’a été débité. Vérifiez-le et réessayez.',
      limit: 'Cette carte a atteint son plafond. Rien n’a été débité. Essayez une autre carte.',
      unsupported:
        'Cette carte ne peut pas être utilisée pour cet achat. Rien n’a été débité. Essayez une autre carte.',
      authentication:
        'Votre banque n’a pas pu confirmer votre identité. Rien n’a été débité. Réessayez ou prenez une autre carte.',
      again: 'La banque n’a pas pu être jointe. Rien n’a été débité. Réessayez dans un instant.',
      other:
        'Votre banque a refusé cette carte. Rien n’a été débité. Demandez à votre banque ou essayez une autre carte.',
    },
    priceChanged: 'Le prix a changé, et rien n’a été débité. Vérifiez le nouveau total.',
    notCanceled: 'L’achat n’a pas pu être annulé. Réessayez.',
    notCharged: 'L’achat n’a pas pu commencer. Rien n’a été débité.',
    notThrough: 'Le paiement n’a pas abouti. Rien n’a été débité. Réessayez.',
    unsafeLink:
      'La page de paiement ne fait pas partie des pages de confiance. Rien n’a été débité.',

    blockedTitle: {
      no_subscription: 'Il vous faut un abonnement',
      past_due: 'Votre abonnement est impayé',
      canceled: 'Votre abonnement est terminé',
      billing_details_required: 'Il manque des informations de facturation',
      payments_unavailable: 'Les paiements sont indisponibles',
      not_allowed: 'Seul un administrateur peut acheter des crédits',
    },
    blocked: {
      no_subscription:
        'L’achat de crédits demande un abonnement actif. Choisissez d’abord un forfait.',
      past_due: 'Réglez la facture impayée de votre abonnement pour pouvoir acheter des crédits.',
      canceled: 'Renouvelez votre abonnement pour pouvoir acheter des crédits.',
      billing_details_required:
        'Indiquez à qui adresser la facture pour pouvoir acheter des crédits.',
      payments_unavailable:
        'L’achat de crédits est impossible pour le moment. Réessayez plus tard.',
      not_allowed:
        'Vous pouvez voir les packs. Un administrateur de votre cabinet peut les acheter.',
    },
    ask: 'Demander à l’administrateur',
    addDetails: 'Compléter la facturation',
    askSomebody: (amount) =>
      `Rien n’est envoyé d’ici. Dites à un administrateur de votre cabinet qu’il vous faut ${credits(amount)}.`,
    detailsElsewhere:
      'Elles ne peuvent pas être saisies ici. La personne qui gère les crédits du cabinet les saisit sur la page des informations de facturation.',
    nothingForSale: 'Aucun pack n’est en vente pour le moment.',
  }
}
