import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Balance,
  Grant,
  GrantInput,
  Reservation,
  ReserveInput,
} from '@virtual-practice/credits/contract'
import type { Demo } from './demo-process.js'

/** What the practice's own backend may ask of a running demo: it holds the service key. */
export interface CreditsService {
  balance(): Promise<Balance>
  grants(): Promise<Grant[]>
  reserve(input: ReserveInput): Promise<Reservation>
  grant(input: GrantInput): Promise<Grant>
  debit(input: { feature: string; quantity: number }): Promise<void>
  /** Whatever else there is. */
  call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>
  /** Moves the time of all accounts, where the demo lets it move. */
  advance(advanceMs: number): Promise<void>
}

export function creditsService(demo: Demo, folder: string, account: string): CreditsService {
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    CREDITS_SERVICE_KEY: string
  }
  const call = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const response = await fetch(`${demo.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${secrets.CREDITS_SERVICE_KEY}`,
        'credits-account': account,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    call,
    balance: () => call('GET', '/v1/balance'),
    grants: async () => (await call<{ grants: Grant[] }>('GET', '/v1/grants')).grants,
    reserve: async (input) =>
      (await call<{ reservation: Reservation }>('POST', '/v1/reservations', input)).reservation,
    grant: async (input) => (await call<{ grant: Grant }>('POST', '/v1/grants', input)).grant,
    debit: async ({ feature, quantity }) => {
      await call('POST', '/v1/debits', { feature, quantity, member: 'dr-lee', session: 'spec' })
    },
    advance: async (advanceMs) => {
      await call('POST', '/v1/test-clock', { advanceMs })
    },
  }
}
