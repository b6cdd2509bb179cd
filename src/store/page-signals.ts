import { surroundings } from '../client/surroundings.js'

/** `wake`: somebody looks at the page again. */
export type PageSignal = 'offline' | 'online' | 'wake'

/** What the page knows of its network and its reader. */
export interface PageSignals {
  isVisible(): boolean
  /** Tells until the signal is aborted. */
  listen(tell: (heard: PageSignal) => void, signal: AbortSignal): void
}

/** The page this runs in; silent where there is none. */
export const pageSignals: PageSignals = {
  isVisible: () => surroundings.document?.visibilityState !== 'hidden',
  listen(tell, signal) {
    for (const type of ['offline', 'online', 'focus', 'pageshow', 'visibilitychange'])
      surroundings.addEventListener?.(
        type,
        () => {
          if (/line$/.test(type)) tell(type as PageSignal)
          else if (pageSignals.isVisible()) tell('wake')
        },
        { signal },
      )
  },
}
