import { describe, expect, it } from 'vitest'
import { ASKING, DECLINING, rechargeOf, VISA } from '../support/recharging.js'
import {
  claimsIn,
  followWith,
  holding,
  OFFICE,
  RECOVERY_PAGE,
  tokenIn,
  useRecovery,
} from '../support/recovery-links.js'
import { HOUR } from '../support/server-instants.js'
import { intentIn } from '../support/till.js'

const { host, linksOf, server, smtp, stripe, tell, unpaid } = await useRecovery()

/** The text of the mails to one address: of whatever encoding, as it was written. */
const written = (raw: string): string => {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const text = body.join('\n\n')
  if (/Encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)

describe.each([
  ['declined', DECLINING],
  ['the bank asks about', ASKING],
])('a notice of a charge that was %s', (_, card) => {
  it('has a link in webhook and e-mail, whose token is in the fragment', async () => {
    const { practice, purchase, expiresAt } = await unpaid(card)
    await tell()
    const [link] = linksOf(practice)
    expect(link!.url.split('#')[0]).toBe(RECOVERY_PAGE)
    expect(link!.expiresAt).toBe(expiresAt)
    const claims = claimsIn(link!.url)
    expect(claims).toMatchObject({ account: practice.account, purchase, scope: 'recover' })
    expect(Object.keys(claims).sort()).toEqual(
      ['account', 'aud', 'exp', 'purchase', 'scope', 'sub'].sort(),
    )
    const mail = smtp.mails.find(({ raw }) => raw.includes('Auto-recharge'))!
    expect(mail.to).toEqual([OFFICE])
    expect(written(mail.raw)).toMatch(/without signing in.*works until/)
    const [url] = /https:\S+/.exec(written(mail.raw))!
    expect(claimsIn(url)).toMatchObject({ purchase })
    const holder = holding(practice, tokenIn(url))
    expect((await followWith(holder, purchase)).purchase.id).toBe(purchase)
  })
})

describe('the link', () => {
  it('never works for longer than the charge can be paid', async () => {
    const { practice, expiresAt } = await unpaid(DECLINING)
    server.clock.advance(20 * HOUR)
    await tell()
    const [link] = linksOf(practice)
    const left_s = claimsIn(link!.url).exp! - Math.floor(Date.now() / 1000)
    expect(left_s).toBeLessThanOrEqual(4 * 3_600)
    expect(left_s).toBeGreaterThan(4 * 3_600 - 120)
    expect(seconds(link!.expiresAt)).toBeLessThanOrEqual(seconds(expiresAt))
  })

  it('is not in a notice that is sent after the charge was paid', async () => {
    const { practice } = await unpaid(DECLINING)
    const { unfinished } = await rechargeOf(practice)
    await tell()
    const [link] = linksOf(practice)
    const holder = holding(practice, tokenIn(link!.url))
    const intent = intentIn(await followWith(holder, unfinished!.id))
    await stripe.paymentIntents.confirm(intent, { payment_method: VISA })
    await followWith(holder, unfinished!.id)
    host.received.splice(0)
    await tell()
    expect(host.received.map(({ body }) => body).join()).toContain('resolved')
    expect(linksOf(practice)).toEqual([])
  })

  it('is in no notice of anything else', async () => {
    const { practice } = await unpaid(DECLINING)
    await tell()
    const kinds = host.received
      .map(({ body }) => JSON.parse(body) as { data: { kind: string; recovery?: object } })
      .map(({ data }) => [data.kind, 'recovery' in data])
    expect(kinds).toContainEqual(['low_credits', false])
    expect(linksOf(practice)).toHaveLength(1)
  })
})
