import type { Scope } from './routes.js'

/** What people of a practice may usually do, as the scopes that a host puts into their tokens. */
export const roles = {
  viewer: ['read'],
  member: ['read', 'reserve'],
  'billing-admin': ['read', 'reserve', 'buy', 'manage'],
} as const satisfies Record<string, readonly Scope[]>

export type Role = keyof typeof roles
