import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** With its headers, as it came. */
  readonly raw: string
}

export interface SmtpServer {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** Refuses so many recipients, in passing. */
  refuse(times: number): void
  close(): Promise<void>
}

/** As much of SMTP as it takes to receive a message: no sign-in, no encryption. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = []
  let refusals = 0
  const server = createServer((socket) => {
    let mail = { from: '', to: [] as string[] }
    let data: string[] | undefined
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const take = (line: string): void => {
      if (data) {
        if (line !== '.') return void data.push(line.replace(/^\.\./, '.'))
        mails.push({ ...mail, raw: data.join('\r\n') })
        data = undefined
        return say('250 taken')
      }
      const [, command = '', address = ''] = /^(\w+)[^<]*(?:<([^>]*)>)?/.exec(line) ?? []
      switch (command.toUpperCase()) {
        case 'MAIL':
          mail = { from: address, to: [] }
          return say('250 ok')
        case 'RCPT':
          if ((refusals -= 1) >= 0) return say('451 try again later')
          mail.to.push(address)
          return say('250 ok')
        case 'DATA':
          data = []
          return say('354 go on')
        case 'QUIT':
          say('221 bye')
          return void socket.end()
        default:
          return say('250 ok')
      }
    }
    byLine(socket, take)
    say('220 test')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse: (times) => void (refusals = times),
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  }
}

function byLine(socket: Socket, take: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop()!
    lines.forEach(take)
  })
  // Who hangs up in the middle of a sentence has nothing more to say.
  socket.on('error', () => socket.destroy())
}
