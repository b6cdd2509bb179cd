import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { held, inTurn, json, problem, recorded } from '../support/fake-api.js'
import { aPaymentMethod, aQuote } from '../support/purchases.js'
import { aRecharge, aRechargeRule, savedRecharge } from '../support/recharge.js'
import { textOf } from './support/page.js'
import {
  asks,
  buttonOf,
  dialogOf,
  field,
  focused,
  inside,
  keeping,
  press,
  READ,
  reads,
  SAVE,
  says,
  shown,
  type,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const low = aRecharge({ available: 42, rule: aRechargeRule({ enabled: false }), state: 'off' })
const switchOn = (element: Element): void => field(element, 'enabled').click()

describe('<recharge-settings> asks before it charges', () => {
  it('names amount and card, and charges only what was agreed to', async () => {
    const { asked, answer } = recorded(keeping(low)[SAVE]!)
    const element = await shown(keeping(low, { [SAVE]: answer }))
    switchOn(element)
    press(element, 'Save')
    await asks(element)

    expect(textOf(dialogOf(element))).to.equal(
      'This charges your card now 42 credits are left, fewer than 50. Saving buys 500 credits at once for $53.55 with Visa ending in 4242. Charge $53.55 and switch on Cancel',
    )
    expect(focused(element)).to.equal('question-title')
    const yes = buttonOf(element, 'Charge $53.55 and switch on')
    yes.click()
    yes.click()
    await says(element, 'Saved. The charge is under way.')
    expect(asked).to.have.length(2)
    expect(await asked[0]!.json()).to.not.have.property('confirmed')
    expect(await asked[1]!.json()).to.deep.include({
      confirmed: { total: 5355, paymentMethod: 'pm_1' },
    })
    expect(dialogOf(element).open).to.equal(false)
    await waitUntil(() => focused(element) === 'save')
  })

  it('no longer says that a charge is under way once it is over', async () => {
    const over = aRecharge({ version: 4, available: 542, asOf: '2026-11-23T09:40:00.000Z' })
    const answers = keeping(low)
    let isOver = false
    const element = await shown({
      ...answers,
      [READ]: (request) => (isOver ? json(over) : answers[READ]!)(request),
    })
    switchOn(element)
    press(element, 'Save')
    await asks(element)
    press(element, 'Charge $53.55 and switch on')
    await says(element, 'Saved. The charge is under way.')

    isOver = true
    element.refresh()
    await says(element, 'Saved.')
    await reads(element, 'form', 'Saved.')
    expect(textOf(inside(element, 'form'))).to.not.contain('under way')
  })

  it('saves nothing when the answer is no', async () => {
    const { asked, answer } = recorded(keeping(low)[SAVE]!)
    const element = await shown(keeping(low, { [SAVE]: answer }))
    switchOn(element)
    press(element, 'Save')
    await asks(element)
    press(element, 'Cancel')
    await says(element, 'Nothing was saved, and nothing was charged.')

    expect(asked).to.have.length(1)
    expect(field(element, 'enabled').checked).to.equal(true)
    expect(element.matches(':state(unsaved)')).to.equal(true)
  })

  it('asks anew when another card would be charged by then', async () => {
    const other = { ...low, card: aPaymentMethod({ id: 'pm_7', last4: '1881' }) }
    const asksAlways = problem('recharge_confirmation_required')
    const read = inTurn(json(low), json(low), json({ ...other, asOf: '2026-11-23T09:32:00.000Z' }))
    const element = await shown(keeping(low, { [READ]: read, [SAVE]: asksAlways }))
    switchOn(element)
    press(element, 'Save')
    await asks(element)
    press(element, 'Charge $53.55 and switch on')
    await reads(element, 'dialog', 'Please check again; nothing was charged.')
    await reads(element, 'dialog', 'Visa ending in 1881')
  })
})

describe('<recharge-settings> is overtaken', () => {
  it('by another price: shows it, and asks to save again', async () => {
    let price = 4500
    const element = await shown(
      keeping(aRecharge(), {
        'GET /v1/quote': json(() => aQuote({ price })),
        [SAVE]: (request) => {
          price = 5000
          return problem('price_changed')(request)
        },
      }),
    )
    type(element, 'threshold', '60')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'price-changed')

    expect(textOf(inside(element, '#price-changed'))).to.contain(
      'The price has changed from $53.55 to $59.50. Nothing was saved or charged.',
    )
    expect(field(element, 'threshold').value).to.equal('60')
  })

  it('by another price that is not known yet: names no price', async () => {
    const element = await shown(keeping(aRecharge(), { [SAVE]: problem('price_changed') }))
    type(element, 'threshold', '60')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'price-changed')

    expect(textOf(inside(element, '#price-changed'))).to.equal(
      'The price has changed, and nothing was charged. Please check the new total.',
    )
  })

  it('by somebody else: says what, field by field, and lets one choose', async () => {
    const theirs = aRecharge({
      ...{ version: 4, asOf: '2026-11-23T09:31:00.000Z' },
      rule: aRechargeRule({ threshold: 80, maxPerPeriod: 2, capPerPeriod: 10_000 }),
    })
    const saved = recorded(async (request) =>
      Response.json(savedRecharge(theirs, (await request.json()) as never)),
    )
    const element = await shown(
      keeping(aRecharge(), {
        [READ]: inTurn(json(aRecharge()), json(theirs)),
        [SAVE]: inTurn(problem('changed_meanwhile'), saved.answer),
      }),
    )
    type(element, 'threshold', '60')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'conflict')

    const taken = [...inside(element, '#conflict').querySelectorAll('li')]
    expect(taken.map((line) => textOf(line))).to.deep.equal([
      'Most to spend per period $214.20, now: $100.00',
      'Most charges per period 4, now: 2',
    ])
    expect(textOf(inside(element, '#conflict fieldset'))).to.equal(
      'Buy when fewer credits are left than Keep yours 60 Take theirs 80',
    )
    press(element, 'Continue with this')
    await waitUntil(() => focused(element) === 'save')
    press(element, 'Save')
    await waitUntil(() => saved.asked.length === 1)
    expect(await saved.asked[0]!.json()).to.deep.include({
      ...{ version: 4, threshold: 60, maxPerPeriod: 2, capPerPeriod: 10_000 },
    })
  })

  it('goes on asking while it charges, however often Escape is pressed', async () => {
    const refusal = held(problem('forbidden'))
    const asksFirst = problem('recharge_confirmation_required')
    const element = await shown(keeping(low, { [SAVE]: inTurn(asksFirst, refusal.answer) }))
    switchOn(element)
    press(element, 'Save')
    await asks(element)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await says(element, 'Saving…')
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: 'Escape' })
    refusal.letGo()
    await reads(element, 'dialog [role="alert"]', 'you do not have permission to do that')
    expect(dialogOf(element).matches(':modal')).to.equal(true)
  })
})
