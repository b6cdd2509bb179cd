import { expect } from '@open-wc/testing'
import { inTurn, json, never, problem, status } from '../support/fake-api.js'
import { aRecharge } from '../support/recharge.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, inState, textOf } from './support/page.js'
import {
  field,
  focused,
  inside,
  keeping,
  press,
  READ,
  SAVE,
  shown,
  type,
} from './support/recharge-page.js'

const standing = (element: Element): string => textOf(inside(element, '.standing'))
describe('<recharge-settings> has nothing to show', () => {
  it('while it loads, then to somebody who may not see it, to whom it says who may', async () => {
    const loading = await shown(keeping(aRecharge(), { [READ]: never }), { state: 'loading' })
    expect(inside(loading, '.bone')).to.not.equal(null)
    expect(await violationsAround(loading)).to.deep.equal([])

    const denied = await shown(keeping(aRecharge(), { [READ]: problem('forbidden') }), {
      state: 'denied',
    })
    expect(textOf(inside(denied, '[part="error"]'))).to.contain('Ask one of them to change it.')
    expect(denied.shadowRoot!.querySelectorAll('button')).to.have.length(0)
  })

  it('when it cannot be read, and can be asked again', async () => {
    const read = inTurn(status(404), json(aRecharge()))
    const element = await shown(keeping(aRecharge(), { [READ]: read }), { state: 'failed' })
    press(element, 'Try again')
    await inState(element, 'ready')
  })
})

describe('<recharge-settings> without a network', () => {
  it('keeps the last figures, marks them, and saves nothing', async () => {
    const element = await shown(
      keeping(aRecharge(), {
        [SAVE]: () => Promise.reject(new Error('It was saved.')),
      }),
    )
    dispatchEvent(new Event('offline'))
    await inState(element, 'offline')
    expect(textOf(inside(element, '.notice'))).to.contain('These are the last known figures.')
    expect(standing(element)).to.contain('Spent this period: $53.55')
    expect(inside(element, '#save').getAttribute('aria-disabled')).to.equal('true')
    expect(textOf(inside(element, '#why-not'))).to.contain('You can save when you are back.')
    const save = eventsOf('credits-recharge-save')
    type(element, 'threshold', '60')
    press(element, 'Save')
    await element.updateComplete
    expect(save()).to.have.length(0)
    expect(focused(element)).to.equal('')
    expect(field(element, 'threshold').value).to.equal('60')
  })
})
