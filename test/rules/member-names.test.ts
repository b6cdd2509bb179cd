import { describe, expect, it } from 'vitest'
import { memberMeant, memberText } from '../../src/elements/member-names.js'

const NAMES = { 'dr-lee': 'Dr Min-jun Lee', 'dr-leeds': 'Dr Ann Leeds', okafor: 'Dr Lee' }
const SEEN = ['dr-lee', 'ann']

describe('whom somebody means', () => {
  it.each([
    ['dr-lee', 'dr-lee', 'an id'],
    ['Dr Min-jun Lee', 'dr-lee', 'a name'],
    ['dr MIN-JUN lee', 'dr-lee', 'a name in other letters'],
    ['leeds', 'dr-leeds', 'a part that one name has'],
    ['dr lee', 'okafor', 'a whole name that is a part of another'],
    ['lee', 'lee', 'a part that several names have'],
    ['dr-wu', 'dr-wu', 'one whom the page does not know'],
    [
      'ann',
      'ann',
      'one whom the page does not know and has before it, though a name has that part',
    ],
    ['toString', 'toString', 'what is no member of the table'],
    ['', '', 'nothing'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(memberMeant(NAMES, typed, SEEN)).toBe(meant)
  })
})

describe('what one types to mean a member', () => {
  const names = { 'lee-1': 'Dr Lee', 'lee-2': 'Dr Lee', kim: 'Dr Kim', lang: 'wu' }
  it.each([
    ['kim', 'Dr Kim', 'the name'],
    ['lee-1', 'lee-1', 'the id of one who shares his name'],
    ['dr-wu', 'dr-wu', 'the id of one whom the page does not know'],
    ['wu', 'wu', 'an id that is the name of somebody else'],
  ])('%s is %s: %s', (member, text) => {
    const seen = [...Object.keys(names), 'wu']
    expect(memberText(names, member, seen)).toBe(text)
    expect(memberMeant(names, text, seen)).toBe(member)
  })
})
