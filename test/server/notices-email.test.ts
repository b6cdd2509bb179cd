import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSendEmail } from '../../demo/server/notices/email.js'
import { alertRules, anAlertRule } from '../support/alert-rules.js'
import { billingDetails } from '../support/buying-practice.js'
import { useNotices } from '../support/notices.js'

const { smtp, practice, deliver, tell, runLow, outbox, waitOver } = await useNotices()

const OFFICE = 'office@northgate.example'

it('goes to each address by itself, in words, with nothing of a visit', async () => {
  await runLow({}, [OFFICE, 'owner@northgate.example'])
  expect(smtp.mails.map(({ to }) => to).sort()).toEqual([[OFFICE], ['owner@northgate.example']])
  const { from, raw } = smtp.mails[0]!
  expect(from).toBe('credits@practice.example')
  expect(raw).toContain('Subject: AI credits are low')
  expect(raw.replace(/=\r\n/g, '')).toContain('Available AI credits fell below 40.')
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).not.toMatch(/dr-lee|s-1/)
})

it('is in the language of the practice', async () => {
  await practice().call('saveBillingDetails', { body: billingDetails({ language: 'ar' }) })
  await runLow({}, [OFFICE])
  const { raw } = smtp.mails[0]!
  const [, body = ''] = raw.split('\r\n\r\n')
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(raw)
  expect(isBase64 ? Buffer.from(body, 'base64').toString() : body).toContain(
    'انخفضت الأرصدة المتاحة عن 40',
  )
})

it('calls a feature what the catalogue calls it', async () => {
  const rule = {
    ...anAlertRule({ id: 'scribe', kind: 'feature_limit', threshold: 30, tell: ['email'] }),
    feature: 'ai-scribe',
  }
  await practice().grant({ credits: 60 })
  await practice().call('saveAlertRules', {
    body: alertRules({ rules: [rule], emails: [OFFICE] }),
  })
  await practice().debit({ feature: 'ai-scribe', quantity: 300_000 })
  await tell()
  const [{ raw } = { raw: '' }] = smtp.mails
  expect(raw.replace(/=\r\n/g, '')).toContain('30 AI credits were used of AI Scribe in this period')
})

it('that a server refuses is sent again as the same message', async () => {
  smtp.refuse(1)
  await runLow({ tell: ['email'] }, [OFFICE])
  expect(smtp.mails).toEqual([])
  await waitOver()
  await deliver()
  await waitOver()
  await deliver()
  expect(smtp.mails).toHaveLength(1)
  const { id } = (await outbox())[0]!
  expect(smtp.mails[0]!.raw).toContain(`Message-ID: <${id}@practice.example>`)
})

it('is of what begins, not of what ends', async () => {
  await runLow({ tell: ['email'] }, [OFFICE])
  await practice().grant({ credits: 60 })
  await tell()
  expect(smtp.mails).toHaveLength(1)
})

it('is a file in a folder where there is no server', async () => {
  await runLow({ tell: ['email'] }, [OFFICE])
  const { id, body } = (await outbox())[0]!
  const folder = await mkdtemp(join(tmpdir(), 'credits-mail-'))
  const send = createSendEmail(
    { from: 'credits@practice.example', folder: join(folder, 'mail') },
    String,
  )
  await send({ kind: 'email', account: practice().account, id, body })
  const files = await readdir(join(folder, 'mail'))
  expect(files).toEqual([`${id}.eml`])
  expect(await readFile(join(folder, 'mail', files[0]!), 'utf8')).toContain(`To: ${OFFICE}`)
  await rm(folder, { recursive: true })
})
