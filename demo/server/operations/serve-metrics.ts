import { collectDefaultMetrics, type Registry } from 'prom-client'
import { serve, type Served } from '../serve.js'

/** Serves what was counted, and what Node knows of this process, to Prometheus at `/metrics`. */
export function serveMetrics(registry: Registry, port: number, host: string): Promise<Served> {
  collectDefaultMetrics({ register: registry })
  const answer = async ({ url, method }: Request): Promise<Response> => {
    if (new URL(url).pathname !== '/metrics') return new Response(null, { status: 404 })
    if (method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } })
    const headers = { 'Content-Type': registry.contentType }
    return new Response(await registry.metrics(), { headers })
  }
  return serve(answer, port, host)
}
