import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { EmailToSend } from '../ledger/outbox.js'
import { emailWordsFor } from './email-words.js'
import type { RecoveryLink } from './recovery-links.js'

/** A server that takes longer is asked again later. */
const TIMEOUT_ms = 10_000

/** How e-mail leaves: to a server, or as a file each into a folder. */
export type EmailSettings = { readonly from: string } & (
  { readonly smtpUrl: string } | { readonly folder: string }
)

/** What a feature is called, by its code. */
type FeatureName = (code: string) => string

function named(alert: EmailToSend['body']['alert'], featureName: FeatureName) {
  const { limit } = alert.facts
  if (!limit?.feature) return alert
  const facts = { ...alert.facts, limit: { ...limit, feature: featureName(limit.feature) } }
  return { ...alert, facts }
}

/** What is in a notice: no name of a person, nothing of a visit. */
function messageOf(
  from: string,
  { id, account, body }: EmailToSend,
  recovery: RecoveryLink | undefined,
  featureName: FeatureName,
): SendMailOptions {
  const { to, language, timeZone } = body
  const alert = named(body.alert, featureName)
  const words = emailWordsFor(language)
  const [, host = 'localhost'] = /@([^>\s]+)/.exec(from) ?? []
  return {
    from,
    to,
    subject: words.subject(alert),
    text: [
      words.sentence(alert, timeZone),
      ...(recovery ? [words.recover(recovery.expiresAt, timeZone), recovery.url] : []),
      words.account(account),
      words.why,
    ].join('\n\n'),
    // However often it is sent, it is one message.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': words.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

export function createSendEmail(
  settings: EmailSettings,
  featureName: FeatureName,
): (item: EmailToSend, recovery?: RecoveryLink) => Promise<void> {
  const { from } = settings
  if ('folder' in settings)
    return (item, recovery) =>
      writeMessage(settings.folder, item.id, messageOf(from, item, recovery, featureName))
  const server: SMTPTransport.Options = {
    url: settings.smtpUrl,
    connectionTimeout: TIMEOUT_ms,
    greetingTimeout: TIMEOUT_ms,
    socketTimeout: TIMEOUT_ms,
  }
  const transport = createTransport(server)
  return async (item, recovery) => {
    await transport.sendMail(messageOf(from, item, recovery, featureName))
  }
}

/** Whole or not at all: who looks into the folder never finds half a message. */
async function writeMessage(folder: string, id: string, message: SendMailOptions): Promise<void> {
  const { message: bytes } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  }).sendMail(message)
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${id}.eml`)
  await writeFile(`${file}.part`, bytes as Buffer)
  await rename(`${file}.part`, file)
}
