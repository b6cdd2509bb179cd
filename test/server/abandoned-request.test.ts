import { once } from 'node:events'
import { request } from 'node:http'
import { expect, it } from 'vitest'
import { runBackend, useTestServer } from '../support/server-backend.js'

const server = useTestServer()

it('a request whose body was never whole is no failure of the server', async () => {
  const backend = await runBackend(server.databaseUrl)
  const practice = server.fresh()
  await practice.open()
  const upload = request(`${backend.url}/v1/debits`, {
    method: 'POST',
    headers: {
      ...practice.headers('key-1'),
      'Content-Type': 'application/json',
      'Content-Length': '1000',
      Expect: '100-continue',
    },
  })
  upload.on('error', () => undefined)
  upload.flushHeaders()
  await once(upload, 'continue')
  upload.write('{"feature":')
  upload.destroy()
  await expect.poll(() => backend.answered).toMatchObject([{ route: 'debit', status: 400 }])
  expect(backend.reported).toEqual([])
  await backend.stop()
})
