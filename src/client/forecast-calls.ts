import type { Forecast } from '../contract/forecast.js'
import { readForecastRoute } from '../contract/forecast-routes.js'
import { isForecast } from '../guards/forecast.generated.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'

/** How long credits will last, in one try. */
export function readForecast(connection: Connection, call?: CallOptions): Promise<Forecast> {
  return connection.ask(readForecastRoute, isForecast, call)
}
