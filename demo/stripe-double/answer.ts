import type { Form } from './form.js'
import { invalid } from './refusal.js'
import { type State, take } from './state.js'

/** A request as a route sees it. */
export interface Call {
  readonly state: State
  readonly form: Form
  /** The ids in the path, in their order. */
  readonly ids: readonly string[]
  /** Who asks: the shop's own server, or Stripe.js in a page. */
  readonly key: 'publishable' | 'secret'
  /** Where the double is reached. */
  readonly origin: string
}

export interface Route {
  readonly method: 'DELETE' | 'GET' | 'POST'
  /** `:id` stands for an id. */
  readonly path: string
  /** Stripe.js may call it; it then shows the client secret of what it asks about. */
  readonly inBrowser?: true
  readonly answer: (call: Call) => object
}

export interface Page<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

const PAGE_MAX = 100

/** One page, newest first, as `limit`, `starting_after` and `ending_before` ask for. */
export function pageOf<T extends { id: string }>(
  shelf: ReadonlyMap<string, T>,
  form: Form,
  url: string,
  wanted: (object: T) => boolean = () => true,
): Page<T> {
  const limit = form.whole('limit') ?? 10
  if (limit < 1 || limit > PAGE_MAX)
    throw invalid(`This value must be between 1 and ${PAGE_MAX}.`, { param: 'limit' })
  const all = [...shelf.values()].filter(wanted).reverse()
  const after = form.text('starting_after')
  const before = form.text('ending_before')
  const place = (id: string, param: string): number => {
    const index = all.findIndex((object) => object.id === id)
    if (index < 0) throw invalid(`No such object: '${id}'`, { code: 'resource_missing', param })
    return index
  }
  if (before !== undefined) {
    const end = place(before, 'ending_before')
    const start = Math.max(0, end - limit)
    return { object: 'list', data: all.slice(start, end), has_more: start > 0, url }
  }
  const start = after === undefined ? 0 : place(after, 'starting_after') + 1
  const data = all.slice(start, start + limit)
  return { object: 'list', data, has_more: start + limit < all.length, url }
}

/** Whether `created` lies within `created[gte]`, `created[gt]`, `created[lte]` and `created[lt]`. */
export function createdWithin(form: Form): (object: { created: number }) => boolean {
  const bound = (name: string): number | undefined => form.whole(`created[${name}]`)
  const [gte, gt, lte, lt] = [bound('gte'), bound('gt'), bound('lte'), bound('lt')]
  return ({ created }) =>
    (gte === undefined || created >= gte) &&
    (gt === undefined || created > gt) &&
    (lte === undefined || created <= lte) &&
    (lt === undefined || created < lt)
}

/** The intent in the path. A page must show its client secret. */
export function intentOf<T extends { client_secret: string | null }>(
  { key, form, ids }: Call,
  shelf: Map<string, T>,
  kind: string,
): T {
  const [id = ''] = ids
  const intent = take(shelf, id, kind, 'intent')
  if (key === 'publishable' && form.text('client_secret') !== intent.client_secret)
    throw invalid(
      `The client_secret provided does not match any associated ${kind} on this account.`,
      { param: 'client_secret' },
    )
  return intent
}
