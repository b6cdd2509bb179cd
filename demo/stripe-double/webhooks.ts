import { createHmac } from 'node:crypto'
import type Stripe from 'stripe'

/** Where the shop hears of events. Each post is signed with the secret. */
export interface Endpoint {
  readonly url: string
  readonly secret: string
}

/** What befalls the posts of events that happen from now on. */
export interface Weather {
  /** Kept back until `release`: all, or those of these types. */
  hold: boolean | readonly string[]
  /** Never sent, though the event is in the list of events: all, or those of these types. */
  lose: boolean | readonly string[]
  /** How many times each is sent. */
  times: number
  /** Sent in any order, among those that wait at that moment. */
  shuffle: boolean
}

export interface Delivery {
  readonly event: string
  readonly type: string
  readonly attempt: number
  /** The status of the answer, 0 when there was none. */
  readonly status: number
}

interface Post {
  readonly event: Stripe.Event
  readonly attempt: number
}

const AT_ONCE = 4
const TIMEOUT_ms = 20_000
const FIRST_PAUSE_ms = 1_000
const LONGEST_PAUSE_ms = 60_000

const applies = (rule: boolean | readonly string[], type: string): boolean =>
  typeof rule === 'boolean' ? rule : rule.includes(type)

/** The header that says when a body was sent and proves by whom. */
export function signatureOf(body: string, secret: string, at: number): string {
  const proof = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return `t=${at},v1=${proof}`
}

/** Posts each event to the endpoint until it answers with 2xx. */
export class Webhooks {
  endpoint: Endpoint | undefined
  readonly weather: Weather = { hold: false, lose: false, times: 1, shuffle: false }
  readonly deliveries: Delivery[] = []
  readonly #held: Post[] = []
  readonly #queue: Post[] = []
  readonly #later = new Map<Post, NodeJS.Timeout>()
  readonly #waiting: (() => void)[] = []
  /** Those who wait for some posts alone. */
  readonly #expecting = new Set<{ readonly posts: Set<Post>; readonly resolve: () => void }>()
  readonly #ending = new AbortController()
  readonly #sending = new Set<Post>()

  /** How many posts were kept back. */
  get held(): number {
    return this.#held.length
  }

  hear(event: Stripe.Event): void {
    if (!this.endpoint || applies(this.weather.lose, event.type)) return
    const place = applies(this.weather.hold, event.type) ? this.#held : this.#queue
    for (let time = 0; time < this.weather.times; time += 1) place.push({ event, attempt: 1 })
    this.#send()
  }

  /** Sends what was kept back, or those of these types only. */
  release(types?: readonly string[]): void {
    const goes = (post: Post): boolean => !types || types.includes(post.event.type)
    const going = this.#held.filter(goes)
    const staying = this.#held.filter((post) => !goes(post))
    this.#held.splice(0, this.#held.length, ...staying)
    this.#queue.push(...going)
    this.#send()
  }

  /** Sends an event once more, whenever it happened. */
  repeat(event: Stripe.Event): void {
    this.#queue.push({ event, attempt: 1 })
    this.#send()
  }

  /** Sends again at once what waits because the endpoint did not take it. */
  retry(): void {
    for (const [post, timer] of this.#later) {
      clearTimeout(timer)
      this.#queue.push(post)
    }
    this.#later.clear()
    this.#send()
  }

  /** Resolves when nothing is being sent. What is kept back or waits to be sent again may remain. */
  settled(): Promise<void> {
    if (this.#sending.size === 0 && this.#queue.length === 0) return Promise.resolve()
    return new Promise((resolve) => void this.#waiting.push(resolve))
  }

  /** Resolves when what is being sent now has been. What comes after it is not waited for. */
  arrived(): Promise<void> {
    const posts = new Set([...this.#queue, ...this.#sending])
    if (posts.size === 0) return Promise.resolve()
    return new Promise((resolve) => void this.#expecting.add({ posts, resolve }))
  }

  close(): void {
    this.#ending.abort()
    this.#queue.length = 0
    for (const timer of this.#later.values()) clearTimeout(timer)
    this.#later.clear()
  }

  #next(): Post | undefined {
    if (!this.weather.shuffle) return this.#queue.shift()
    const index = Math.floor(Math.random() * this.#queue.length)
    return this.#queue.splice(index, 1)[0]
  }

  #send(): void {
    while (this.#sending.size < AT_ONCE) {
      const post = this.#next()
      if (!post) break
      this.#sending.add(post)
      void this.#post(post).then((status) => this.#ended(post, status))
    }
    if (this.#sending.size === 0) for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #ended(post: Post, status: number): void {
    this.#sending.delete(post)
    for (const expected of this.#expecting) {
      expected.posts.delete(post)
      if (expected.posts.size > 0) continue
      this.#expecting.delete(expected)
      expected.resolve()
    }
    const { event, attempt } = post
    this.deliveries.push({ event: event.id, type: event.type, attempt, status })
    if ((status < 200 || status >= 300) && !this.#ending.signal.aborted) this.#tryLater(post)
    this.#send()
  }

  #tryLater({ event, attempt }: Post): void {
    const pause = Math.min(LONGEST_PAUSE_ms, FIRST_PAUSE_ms * 2 ** (attempt - 1))
    const again: Post = { event, attempt: attempt + 1 }
    const timer = setTimeout(() => {
      this.#later.delete(again)
      this.#queue.push(again)
      this.#send()
    }, pause)
    this.#later.set(again, timer.unref())
  }

  /** The status of the answer. An endpoint that cannot be reached is told again later: 0. */
  async #post({ event }: Post): Promise<number> {
    if (!this.endpoint) return 0
    const { url, secret } = this.endpoint
    const body = JSON.stringify(event, null, 2)
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': signatureOf(body, secret, Math.floor(Date.now() / 1000)),
    }
    const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(TIMEOUT_ms)])
    try {
      const answer = await fetch(url, { method: 'POST', headers, body, signal })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    }
  }
}
