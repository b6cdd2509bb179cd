import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/format/format.js'
import { es } from '../../src/i18n/es.js'

const spanish = formatOf('es')

/** What holds a figure and its noun on one line is a space to the reader of this file. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('Spanish', () => {
  const { unit, minutesOf } = es.balance(spanish)
  const { insufficient_credits: few, member_limit_reached: limit } = es.gate(spanish).blocked

  it.each([
    [0, 'créditos'],
    [1, 'crédito'],
    [2, 'créditos'],
    [100, 'créditos'],
    [1_000_000, 'de créditos'],
  ])('names the unit of %d', (amount, words) => {
    expect(unit(amount)).toBe(words)
  })

  it.each([
    [0, 'no alcanza para AI Scribe'],
    [1, 'alrededor de 1 minuto de AI Scribe'],
    [2, 'unos 2 minutos de AI Scribe'],
    [100, 'unos 100 minutos de AI Scribe'],
  ])('counts %d minutes', (minutes, words) => {
    expect(plain(minutesOf(minutes, 'AI Scribe'))).toBe(words)
  })

  it.each([
    [0, undefined, 'Esta consulta necesita 60 créditos y no queda ninguno.'],
    [1, undefined, 'Esta consulta necesita 60 créditos y queda 1.'],
    [2, undefined, 'Esta consulta necesita 60 créditos y quedan 2.'],
    [100, 17, 'Esta consulta necesita 60 créditos y quedan 100, suficientes para unos 17 minutos.'],
  ])('says what is missing when %d are left', (available, minutes, words) => {
    expect(plain(few.sentence(60, available, minutes))).toBe(words)
  })

  it('says what a limit leaves', () => {
    expect(plain(limit.sentence(1, 0, 0))).toBe(
      'Esta consulta necesita 1 crédito y su límite no le deja ninguno en este periodo.',
    )
    expect(plain(limit.sentence(60, 6, 1))).toBe(
      'Esta consulta necesita 60 créditos y su límite le deja 6 en este periodo, suficientes para alrededor de 1 minuto.',
    )
  })

  it.each([
    [1, 'La sesión se terminó. Vuelve 1 crédito.'],
    [2, 'La sesión se terminó. Vuelven 2 créditos.'],
    [100, 'La sesión se terminó. Vuelven 100 créditos.'],
    [2_000_000, 'La sesión se terminó. Vuelven 2.000.000 de créditos.'],
  ])('lets a verb agree with %d', (credits, words) => {
    expect(plain(es.running(spanish).released(credits))).toBe(words)
  })

  it.each([
    [0, 0, 'No hay ninguna'],
    [1, 1, '1 regla, activada'],
    [0, 2, '2 reglas, ninguna activada'],
    [1, 2, '2 reglas, 1 activada'],
    [100, 100, '100 reglas, todas activadas'],
  ])('tells %d of %d rules', (on, all, words) => {
    expect(plain(es.alertRules(spanish).count(on, all))).toBe(words)
  })

  it.each([
    [1, 'Habría cobrado una vez, 45 en total.'],
    [2, 'Habría cobrado 2 veces, 45 en total.'],
    [100, 'Habría cobrado 100 veces, 45 en total.'],
  ])('counts %d charges', (charges, words) => {
    expect(plain(es.trail(spanish).would(charges, '45'))).toBe(words)
  })

  it.each([
    ['9 dic, 09:30', 'No se cobra nada antes del 9 dic a las 09:30.'],
    ['9 dic, 01:30', 'No se cobra nada antes del 9 dic a la 01:30.'],
    ['9 dic, 11:30', 'No se cobra nada antes del 9 dic a las 11:30.'],
    ['9 dic, 1:30 p. m.', 'No se cobra nada antes del 9 dic a la 1:30 p. m.'],
  ])('tells the moment %s in a sentence', (moment, words) => {
    expect(es.recharge(spanish).pausedSince(moment)).toBe(words)
  })

  it('keeps a figure and its noun on one line', () => {
    expect(es.purchase(spanish).credits(100)).toBe('100\u00a0créditos')
  })
})
