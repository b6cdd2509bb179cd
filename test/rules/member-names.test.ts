import { describe, expect, it } from 'vitest'
import { memberMeant } from '../../src/elements/member-names.js'

const NAMES = { 'dr-lee': 'Dr Min-jun Lee', 'dr-leeds': 'Dr Ann Leeds', okafor: 'Dr Lee' }

describe('whom somebody means', () => {
  it.each([
    ['dr-lee', 'dr-lee', 'an id'],
    ['Dr Min-jun Lee', 'dr-lee', 'a name'],
    ['dr MIN-JUN lee', 'dr-lee', 'a name in other letters'],
    ['leeds', 'dr-leeds', 'a part that one name has'],
    ['dr lee', 'okafor', 'a whole name that is a part of another'],
    ['lee', 'lee', 'a part that several names have'],
    ['dr-wu', 'dr-wu', 'one whom the page does not know'],
    ['toString', 'toString', 'what is no member of the table'],
    ['', '', 'nothing'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(memberMeant(NAMES, typed)).toBe(meant)
  })
})
