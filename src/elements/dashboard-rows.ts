import type { DashboardSection } from '../i18n/dashboard-words.js'
import type { Rights } from '../store/rights.js'

/** Sections that stand side by side where there is room, in the order in which they are read. */
export type Row = readonly DashboardSection[]

/** What a member needs to see a section at all. */
const NEEDS: Readonly<Record<DashboardSection, Parameters<Rights>[0]>> = {
  balance: 'read',
  purchase: 'buy',
  recharge: 'manage',
  payment: 'buy',
  usage: 'read',
  history: 'read',
  invoices: 'manage',
  team: 'read',
}

const ROWS: readonly Row[] = [
  ['balance', 'purchase'],
  ['recharge', 'payment'],
  ['usage'],
  ['history'],
  ['invoices'],
  ['team'],
]

/** Who may not buy asks for credits, where others buy them. */
const ASKING_ROWS: readonly Row[] = [
  ['balance', 'team'],
  ['recharge', 'payment'],
  ['usage'],
  ['history'],
  ['invoices'],
]

/** The sections of a member: what he may not do is not there. All, as long as that is not known. */
export const rowsFor = (may: Rights = () => true): readonly Row[] =>
  (may('buy') ? ROWS : ASKING_ROWS)
    .map((row) => row.filter((section) => may(NEEDS[section])))
    .filter((row) => row.length > 0)
