import { surroundings } from '../client/surroundings.js'

/** `wake`: somebody looks at the page again. */
export type PageSignal = 'offline' | 'online' | 'wake'

/** What the page knows of its network and its reader. */
export interface PageSignals {
  readonly visible: boolean
  /** Returns the way out. */
  subscribe(listener: (signal: PageSignal) => void): () => void
}

const EVENTS = ['offline', 'online', 'focus', 'pageshow', 'visibilitychange']

/** The page this runs in; silent where there is none. */
export const pageSignals: PageSignals = {
  get visible() {
    return surroundings.document?.visibilityState !== 'hidden'
  },
  subscribe(listener) {
    const hear = ({ type }: Event): void => {
      if (type === 'offline' || type === 'online') listener(type)
      else if (pageSignals.visible) listener('wake')
    }
    EVENTS.forEach((type) => surroundings.addEventListener?.(type, hear))
    return () => EVENTS.forEach((type) => surroundings.removeEventListener?.(type, hear))
  },
}
