import { fileURLToPath } from 'node:url'
import { createApp } from '../../demo/host/app.js'
import { type Consultations, readConsultations } from '../../demo/host/consultations.js'
import { CreditsApi } from '../../demo/host/credits-api.js'
import { SessionBook } from '../../demo/host/sessions/session-book.js'
import type { SessionView, Speed } from '../../demo/host/sessions/session-view.js'
import { tokenMint } from '../../demo/host/token.js'
import type { Reservation } from '../../src/contract.js'
import { FakeCredits, SERVICE_KEY } from './fake-credits.js'
import { TestClock } from './test-clock.js'

/** Stands for the built package's folder. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('package/', import.meta.url))
export const TOKEN_SECRET = 'test-token-secret-of-32-characters!'

const consultations: Consultations = await readConsultations()

const visitNumber = (number: number): string =>
  `visit-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The host in one process, with a credits backend in memory and a clock that the test moves. */
export class Clinic {
  readonly clock = new TestClock()
  readonly credits = new FakeCredits(this.clock)
  readonly logged: string[] = []
  readonly book: SessionBook
  /** Every body the host answered, to search for what must never be in one. */
  readonly answered: string[] = []
  readonly #app: ReturnType<typeof createApp>
  #cookie = 'clinic_demo_sign_in=northgate.dr-lee'
  #visits = 0

  constructor() {
    const { clock } = this
    const log = (line: string): void => void this.logged.push(line)
    const credits = new CreditsApi({
      baseUrl: 'http://credits.test',
      serviceKey: SERVICE_KEY,
      fetch: this.credits.fetch,
    })
    this.book = new SessionBook(consultations.consultations, { credits, clock, log })
    this.#app = createApp({
      clock,
      consultations,
      creditsUrl: 'http://credits.test',
      embedFolder: PACKAGE_FOLDER,
      stripeJs: 'https://js.stripe.com/endive/stripe.js',
      log,
      mintToken: tokenMint(TOKEN_SECRET, clock),
      sessions: this.book,
    })
  }

  as(account: string, member: string): void {
    this.#cookie = `clinic_demo_sign_in=${account}.${member}`
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response> {
    const response = await this.#app.request(path, {
      method,
      headers: {
        Cookie: this.#cookie,
        ...headers,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!path.endsWith('/events')) this.answered.push(await response.clone().text())
    return response
  }

  reserve(minutes: number, feature = 'ai-scribe', ttlSeconds = 3600): Reservation {
    this.#visits += 1
    const quantity = Math.round(minutes * 60_000)
    const session = visitNumber(this.#visits)
    return this.credits.reserve('dr-lee', { feature, quantity, session, ttlSeconds })
  }

  start(
    reservation: Reservation,
    consultation = 'day1_consultation01',
    speed: Speed = 1,
  ): Promise<Response> {
    return this.request('POST', '/api/sessions', {
      reservation: reservation.id,
      consultation,
      speed,
    })
  }

  /** A session under way, followed by a page so that it is not abandoned. */
  async visit(minutes: number, consultation?: string, speed?: Speed): Promise<Reservation> {
    const reservation = this.reserve(minutes)
    await this.start(reservation, consultation, speed)
    this.book
      .find(
        {
          practice: { account: 'northgate', name: '' },
          member: { id: 'dr-lee', name: '', role: 'member' },
        },
        reservation.session,
      )
      .follow(0, () => {})
    return reservation
  }

  async view({ session }: Pick<Reservation, 'session'>): Promise<SessionView> {
    return (await this.request('GET', `/api/sessions/${session}`)).json() as Promise<SessionView>
  }

  async end({ session }: Pick<Reservation, 'session'>): Promise<SessionView> {
    const response = await this.request('POST', `/api/sessions/${session}/end`, {})
    return response.json() as Promise<SessionView>
  }
}
