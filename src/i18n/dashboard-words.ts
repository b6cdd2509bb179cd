import type { StatusWords } from './messages.js'

/** A part of the dashboard that one can go to. */
export type DashboardSection =
  'balance' | 'purchase' | 'recharge' | 'payment' | 'usage' | 'history' | 'invoices' | 'team'

/** The words of `<credit-dashboard>`. */
export interface DashboardWords extends StatusWords {
  title: string
  /** What the list of sections is called. */
  sections: string
  names: Record<DashboardSection, string>
  /** For who comes for a section, by its name, that he may not see. */
  noAccess: (name: string) => string
}
