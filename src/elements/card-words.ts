import { html, type TemplateResult } from 'lit'
import { brandName } from '../format/card-brand.js'
import type { Card } from '../contract/purchase.js'

/** A card as a person knows it: its brand and its last digits, which read from left to right. */
export const cardWords = (
  { brand, last4 }: Card,
  words: { readonly card: string; readonly endingIn: string },
): TemplateResult =>
  html`<span class="card"
    >${brandName(brand) ?? words.card} <span class="spoken">${words.endingIn}</span>
    <bdi dir="ltr"><span aria-hidden="true">•••• </span>${last4}</bdi></span
  >`
