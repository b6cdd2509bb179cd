import { readForecast } from '../client/forecast-calls.js'
import type { Forecast } from '../contract/forecast.js'
import type { CreditsStore } from './credits-store.js'
import { followBalance } from './follow-balance.js'
import { Resource } from './resource.js'
import type { Dated } from './snapshot.js'

/** A forecast, and the balance that it was read at. */
export interface ForecastReport extends Dated {
  readonly account: string
  readonly forecast: Forecast
}

const read = new WeakMap<CreditsStore, Resource<ForecastReport>>()

/** The store's one forecast. It is read again whenever the balance has another version. */
export function forecastOf(store: CreditsStore): Resource<ForecastReport> {
  const known = read.get(store)
  if (known) return known
  const { client, balance } = store
  const resource = new Resource<ForecastReport>({
    wait: client.wait,
    read: async (signal) => {
      const { account = '', version = 0, asOf = '' } = balance.snapshot.data ?? {}
      return { account, version, asOf, forecast: await readForecast(client, { signal }) }
    },
    watch: (signal) => followBalance(resource, store, signal),
  })
  read.set(store, resource)
  return resource
}
