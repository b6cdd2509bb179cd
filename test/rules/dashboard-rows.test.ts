import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/contract/routes.js'
import { rowsFor } from '../../src/elements/dashboard-rows.js'

const having =
  (...scopes: Scope[]) =>
  (scope: Scope): boolean =>
    scopes.includes(scope)

describe('the rows of the dashboard', () => {
  it('are all there for who may do everything', () => {
    expect(rowsFor(() => true).flat()).toEqual([
      ...['balance', 'purchase', 'recharge', 'payment'],
      ...['usage', 'history', 'invoices', 'team'],
    ])
  })

  it('leave out what a member may not do', () => {
    expect(rowsFor(having('read', 'buy'))).toEqual([
      ['balance', 'purchase'],
      ['payment'],
      ['usage'],
      ['history'],
      ['team'],
    ])
  })

  it('have asking where others buy', () => {
    expect(rowsFor(having('read', 'reserve'))).toEqual([
      ['balance', 'team'],
      ['usage'],
      ['history'],
    ])
  })

  it('keep what an admin sees who may not buy', () => {
    expect(rowsFor(having('read', 'manage')).flat()).toEqual([
      ...['balance', 'team', 'recharge', 'usage', 'history', 'invoices'],
    ])
  })
})
