import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { demoPorts } from '../scripts/demo-ports.js'
import { freePort, takePort } from '../scripts/free-port.js'

const closings: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closings.splice(0).map((close) => close())))

async function taken(): Promise<{ port: string; close: () => Promise<unknown> }> {
  const { server, port } = await takePort()
  let closed: Promise<unknown> | undefined
  const close = () => (closed ??= once(server.close(), 'close'))
  closings.push(close)
  return { port: String(port), close }
}

const free = async (): Promise<string> => String(await freePort())
const noPatience = 0

it('are those that the environment says', async () => {
  const env = { PORT: await free(), HOST_PORT: await free(), STRIPE_PORT: await free() }
  expect(await demoPorts(env)).toEqual(env)
})

it('are told as taken all at once, with others that are free', async () => {
  const [one, two] = [await taken(), await taken()]
  const env = { PORT: one.port, HOST_PORT: await free(), STRIPE_PORT: two.port }
  const refused = await demoPorts(env, noPatience).then(() => '', String)

  expect(refused).toContain(`Ports ${one.port} and ${two.port} are taken`)
  const [, port, stripePort] = /PORT=(\d+) STRIPE_PORT=(\d+) npm start$/.exec(refused)!
  const instead = { ...env, PORT: port, STRIPE_PORT: stripePort }
  expect(await demoPorts(instead)).toEqual(instead)
})

it('are waited for where a demo that was killed is still letting go', async () => {
  const one = await taken()
  const env = { PORT: one.port, HOST_PORT: await free(), STRIPE_PORT: await free() }
  const waiting = demoPorts(env)
  await expect(demoPorts(env, noPatience)).rejects.toThrow('taken')
  await one.close()
  expect(await waiting).toEqual(env)
})

it('need none for a double where Stripe itself takes the payments', async () => {
  const one = await taken()
  const env = { PORT: await free(), HOST_PORT: await free(), STRIPE_PORT: one.port }
  await expect(demoPorts(env, noPatience)).rejects.toThrow(`Port ${one.port} is taken`)
  const ports = await demoPorts({ ...env, STRIPE_SECRET_KEY: 'sk_test_x' }, noPatience)
  expect(ports.PORT).toBe(env.PORT)
})

it.each(['0', '65536', '47.5', 'http', '-1'])('is not %s', async (port) => {
  await expect(demoPorts({ HOST_PORT: port })).rejects.toThrow(`HOST_PORT is "${port}".`)
})

it('are each its own', async () => {
  const port = await free()
  const env = { PORT: port, HOST_PORT: await free(), STRIPE_PORT: port }
  await expect(demoPorts(env)).rejects.toThrow(`PORT and STRIPE_PORT are both ${port}.`)
})
