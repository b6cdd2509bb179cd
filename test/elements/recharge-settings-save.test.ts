import { expect } from '@open-wc/testing'
import { recorded, status } from '../support/fake-api.js'
import { aRecharge, noRecharge } from '../support/recharge.js'
import { eventsOf, inState, textOf } from './support/page.js'
import {
  buttonOf,
  choose,
  field,
  focused,
  inside,
  keeping,
  press,
  reads,
  SAVE,
  says,
  shown,
  type,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const switchOn = (element: Element): void => field(element, 'enabled').click()

describe('<recharge-settings> saves', () => {
  it('the rule as a whole, once however often it is asked, and tells the page', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    const save = eventsOf('credits-recharge-save')
    const complete = eventsOf('credits-recharge-complete')
    type(element, 'threshold', '60')
    type(element, 'cap', '1,000.50')
    press(element, 'Save')
    press(element, 'Save')
    await says(element, 'Saved.')

    expect(asked).to.have.length(1)
    expect(asked[0]!.headers.get('idempotency-key')).to.match(/\d/)
    expect(await asked[0]!.json()).to.deep.equal({
      ...{ version: 3, enabled: true, threshold: 60, bundle: 'credits-500', quantity: 1 },
      ...{ capPerPeriod: 100_050, maxPerPeriod: 4, pausedUntil: null },
      ...{ total: 5355, currency: 'USD' },
    })
    expect(save()).to.have.length(1)
    expect(complete()[0]!.detail.recharge.version).to.equal(4)
    expect(element.matches(':state(unsaved)')).to.equal(false)
  })

  it('nothing when the page cancels it', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    element.addEventListener('credits-recharge-save', (event) => event.preventDefault())
    type(element, 'threshold', '60')
    press(element, 'Save')
    await element.updateComplete

    expect(asked).to.have.length(0)
    expect(field(element, 'threshold').value).to.equal('60')
  })

  it('nothing that was not changed', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    press(element, 'Save')
    await says(element, 'There is nothing to save: nothing was changed.')
    expect(asked).to.have.length(0)
  })

  it('a first rule only with what is seen: off, and suggestions that say so', async () => {
    const { asked, answer } = recorded(keeping(noRecharge())[SAVE]!)
    const element = await shown(keeping(noRecharge(), { [SAVE]: answer }))

    expect(field(element, 'enabled').checked).to.equal(false)
    expect(textOf(inside(element, '#threshold-hint'))).to.contain('Suggested.')
    await waitUntil(() => field(element, 'cap').value === '47.60')
    choose(element, '500 credits')
    await waitUntil(() => field(element, 'cap').value === '214.20')
    switchOn(element)
    await reads(element, '.meaning', '500 credits for $53.55 each time fewer than 50 credits')
    await reads(element, '.meaning', 'at most 4 times and $214.20 in a billing period.')
    press(element, 'Save')
    await says(element, 'Saved.')
    expect(await asked[0]!.json()).to.deep.include({ version: 0, enabled: true, threshold: 50 })
  })

  it('a pause until the start of a day in the zone of the account', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    type(element, 'pausedUntil', 'date:')
    await element.updateComplete
    press(element, 'Save')
    await reads(element, '#pausedUntil-notes', 'Choose a day after today.')
    const day = field(element, 'pause-day')
    day.value = '2026-12-10'
    day.dispatchEvent(new Event('change'))
    press(element, 'Save')
    await says(element, 'Saved.')
    expect(await asked[0]!.json()).to.deep.include({ pausedUntil: '2026-12-10T05:00:00.000Z' })
  })

  it('names what is wrong, and leads to each field', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    type(element, 'threshold', 'many')
    type(element, 'cap', '1.000')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'summary')

    expect(textOf(inside(element, '#summary'))).to.contain('2 fields need your attention')
    expect(field(element, 'cap').getAttribute('aria-invalid')).to.equal('true')
    expect(textOf(inside(element, '#cap-notes'))).to.equal(
      'Enter an amount of money, such as 200.00.',
    )
    buttonOf(element, 'Most to spend per period: Enter an amount of money, such as 200.00.').click()
    await waitUntil(() => focused(element) === 'cap')
    expect(asked).to.have.length(0)
  })

  it('no rule that could never charge, unless it is off', async () => {
    const { asked, answer } = recorded(keeping()[SAVE]!)
    const element = await shown(keeping(aRecharge(), { [SAVE]: answer }))
    type(element, 'cap', '20')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'summary')
    expect(asked).to.have.length(0)

    switchOn(element)
    press(element, 'Save')
    await says(element, 'Saved.')
    expect(await asked[0]!.json()).to.deep.include({ enabled: false, capPerPeriod: 2000 })
  })

  it('and keeps what is typed when it failed, and when the data are read again', async () => {
    const element = await shown(keeping(aRecharge(), { [SAVE]: status(404) }))
    type(element, 'threshold', '60')
    press(element, 'Save')
    await says(element, 'The settings were not saved. Try again.')
    element.refresh()
    await inState(element, 'ready')
    expect(field(element, 'threshold').value).to.equal('60')
  })
})
