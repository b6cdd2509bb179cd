import { html, nothing, type TemplateResult } from '../lit.js'
import { brandName } from '../format/card-brand.js'
import type { Card } from '../contract/purchase.js'

/** A card as a person knows it: its brand, which is a Latin name, and its last digits read from left to right together. */
export function cardWords(
  { brand, last4 }: Card,
  words: { readonly card: string; readonly endingIn: string },
): TemplateResult {
  const name = brandName(brand)
  return html`<bdi class="card" dir=${name ? 'ltr' : nothing}
    >${name ?? words.card} <span class="spoken">${words.endingIn}</span>
    <bdi dir="ltr"><span aria-hidden="true">•••• </span>${last4}</bdi></bdi
  >`
}
