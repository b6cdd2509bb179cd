import { routes } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { sees } from '../sees.js'
import { must, Skipped } from '../verdicts.js'

export const openapi = part('openapi', 'the contract as a document', {
  'the document, where one is served, is OpenAPI 3.1 and tells every route': async (backend) => {
    const path = '/v1/openapi.json'
    const { status, body } = await backend.wire.send({ method: 'GET', path, headers: {} })
    if (status === 404) throw new Skipped(`nothing is served at ${path}`)
    sees(body, { openapi: /^3\.1\./ })
    const { paths = {} } = body as { paths?: Record<string, Record<string, unknown>> }
    for (const route of Object.values(routes)) {
      const said = route.path.replace(/:(\w+)/g, '{$1}')
      const told = paths[said]?.[route.method.toLowerCase()]
      must(told !== undefined, `it does not tell ${route.method} ${said}`)
    }
  },
})
