import { describe, expect, it } from 'vitest'
import { formatDayAndTime } from '../../src/format/instant.js'
import { formatOf } from '../../src/format/format.js'
import { de } from '../../src/i18n/de.js'

const german = formatOf('de')
/** A number and its noun are kept together; here they read as if they were not. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('German', () => {
  it.each([
    [0, 'nicht genug für AI Scribe'],
    [1, 'etwa 1 Minute AI Scribe'],
    [2, 'etwa 2 Minuten AI Scribe'],
    [100, 'etwa 100 Minuten AI Scribe'],
  ])('counts %d minutes', (minutes, words) => {
    expect(plain(de.balance(german).minutesOf(minutes, 'AI Scribe'))).toBe(words)
  })

  it.each([
    [0, 'Dieser Termin benötigt 60 Credits. Es sind keine übrig.'],
    [1, 'Dieser Termin benötigt 60 Credits. Übrig ist 1.'],
    [2, 'Dieser Termin benötigt 60 Credits. Übrig sind 2.'],
    [100, 'Dieser Termin benötigt 60 Credits. Übrig sind 100.'],
  ])('says that %d credits are not enough', (available, words) => {
    const { sentence } = de.gate(german).blocked.insufficient_credits
    expect(plain(sentence(60, available, undefined))).toBe(words)
  })

  it.each([
    [0, 'Danach sind keine mehr übrig.'],
    [1, 'Danach ist noch 1 übrig.'],
    [2, 'Danach sind noch 2 übrig.'],
    [100, 'Danach sind noch 100 übrig.'],
  ])('says that %d credits will be left', (left, words) => {
    const { low } = de.gate(german)
    expect(plain(low(60, left))).toBe(`Für diesen Termin werden 60 Credits reserviert. ${words}`)
    expect(plain(low(1, left))).toBe(`Für diesen Termin wird 1 Credit reserviert. ${words}`)
  })

  it.each([
    [0, 'Ihr Limit lässt in diesem Zeitraum keine mehr zu.'],
    [2, 'Ihr Limit lässt in diesem Zeitraum noch 2 zu, genug für etwa 1 Minute.'],
  ])('says that a limit leaves %d credits', (available, words) => {
    const { sentence } = de.gate(german).blocked.member_limit_reached
    const said = sentence(60, available, available ? 1 : 0)
    expect(plain(said)).toBe(`Dieser Termin benötigt 60 Credits. ${words}`)
  })

  it.each([
    [0, 'Die Sitzung wurde beendet. 0 Credits sind wieder frei.'],
    [1, 'Die Sitzung wurde beendet. 1 Credit ist wieder frei.'],
    [2, 'Die Sitzung wurde beendet. 2 Credits sind wieder frei.'],
    [100, 'Die Sitzung wurde beendet. 100 Credits sind wieder frei.'],
  ])('says that %d credits are released', (credits, words) => {
    expect(plain(de.running(german).released(credits))).toBe(words)
  })

  it.each([
    [1, 'Wenn weniger als 1 Credit übrig ist, wird 1 Credit für 10 € mit Visa gekauft.'],
    [2, 'Wenn weniger als 2 Credits übrig sind, werden 2 Credits für 10 € mit Visa gekauft.'],
    [100, 'Wenn weniger als 100 Credits übrig sind, werden 100 Credits für 10 € mit Visa gekauft.'],
  ])('says what auto-recharge buys below %d credits', (credits, words) => {
    expect(plain(de.recharge(german).armed(credits, credits, '10 €', 'Visa'))).toBe(words)
  })

  it.each([
    [0, '0 Buchungen angezeigt'],
    [1, '1 Buchung angezeigt'],
    [2, '2 Buchungen angezeigt'],
    [100, '100 Buchungen angezeigt'],
  ])('counts %d entries', (count, words) => {
    expect(plain(de.history(german).shown(count))).toBe(words)
  })

  it('groups large numbers as Germans do', () => {
    expect(plain(de.purchase(german).credits(1_000_000))).toBe('1.000.000 Credits')
  })

  it('says a day with a time as it is spoken, and keeps to its percent sign', () => {
    const moment = formatDayAndTime('2026-11-23T14:03:00Z', 'de', 'UTC')
    expect(plain(de.alerts(german).belowPercent('20%', moment))).toBe(
      'Am 23. Nov. um 14:03 Uhr waren weniger als 20 % der monatlichen Credits übrig.',
    )
    expect(de.alerts(german).belowPercent('20%', moment)).toContain('20\u00a0%')
  })

  it('ends no sentence with two full stops where the day ends with one', () => {
    const day = '23. Nov.'
    const said = [
      de.billing(german).savedOn(day),
      de.purchase(german).ordered('5 Credits', '10 €', day),
      de.history(german).changed('5', '3', day),
      de.usage(german).most(day, 5),
    ]
    expect(said.filter((sentence) => sentence.includes('..'))).toEqual([])
  })
})
