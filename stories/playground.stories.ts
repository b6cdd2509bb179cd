import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import './play-ground.js'
import { playgroundWords, type PlaygroundWords } from './playground-words.js'
import { until } from './until.js'

/** The whole of Credit Management over a live account in memory, with a clock that can be moved. */
export default {
  title: 'Playground',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: () =>
    html`<div style="padding: 16px; max-inline-size: 1240px; margin-inline: auto">
      <play-ground></play-ground>
    </div>`,
} satisfies Meta

/** What is inside the dashboard. */
const inside = (canvas: HTMLElement, tag: string): ShadowRoot =>
  canvas.querySelector('credit-dashboard')!.shadowRoot!.querySelector(tag)!.shadowRoot!

const settled = async (canvas: HTMLElement): Promise<void> => {
  await until(canvas, 'credit-dashboard', 'ready')
  const root = canvas.querySelector('credit-dashboard')!.shadowRoot!
  for (const tag of ['credit-balance', 'credit-history', 'usage-chart'])
    await until(root, tag, 'ready')
}

const badgeSays = (canvas: HTMLElement, words: RegExp): Promise<void> =>
  waitFor(() =>
    expect(canvas.querySelector('credit-balance')!.shadowRoot!.textContent).toMatch(words),
  )

/** What the page of the toolbar's language says. */
const words = (): PlaygroundWords => playgroundWords(document.documentElement.lang)

const pick = (canvas: HTMLElement, scenario: string): Promise<void> =>
  userEvent.selectOptions(within(canvas).getByLabelText(words().scenario), scenario)

const press = async (canvas: HTMLElement, name: string): Promise<void> => {
  const button = within(canvas).getByRole('button', { name })
  button.focus()
  await userEvent.keyboard('{Enter}')
}

/** When what expires tonight has expired, where the practice is. */
const MIDNIGHT = '2026-11-24T05:00:00.000Z'

export const Playground: StoryObj = { play: ({ canvasElement }) => settled(canvasElement) }

/** What the bar says is in the language of the page, also when that changes under it. */
export const Arabic: StoryObj = {
  tags: ['!dev'],
  globals: { lang: 'ar' },
  play: async ({ canvasElement: canvas }) => {
    const bar = canvas.querySelector('.controls')
    const page = document.documentElement
    for (const lang of ['es', 'fr', 'de', 'en', 'ar']) {
      page.lang = lang
      await waitFor(() => expect(bar).toHaveAttribute('lang', lang))
      const { scenario, scenarios } = playgroundWords(lang)
      await expect(within(canvas).getByLabelText(scenario)).toHaveTextContent(scenarios.depleted[0])
    }
    await expect(bar).toHaveAttribute('dir', 'rtl')
    await settled(canvas)
  },
}
export const Dark: StoryObj = { ...Playground, tags: ['!dev'], globals: { theme: 'dark' } }

/** Past midnight what expires tonight is gone, and an hour later there is more. */
export const PastMidnight: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await pick(canvas, 'expiring-tonight')
    await badgeSays(canvas, /224/)
    await press(canvas, words().midnight)
    await expect(canvas.querySelector('time')).toHaveAttribute('datetime', MIDNIGHT)
    await badgeSays(canvas, /\b100\b/)
    await press(canvas, words().hour)
    await badgeSays(canvas, /600/)
    await press(canvas, words().again)
    await badgeSays(canvas, /224/)
    await settled(canvas)
  },
}

/** A session holds credits, and lets them go when its time is over. */
export const HeldAndLetGo: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await pick(canvas, 'new-practice')
    await badgeSays(canvas, /500/)
    await until(canvas, 'credit-gate', 'allowed')
    await press(canvas, words().start)
    await badgeSays(canvas, /440/)
    await press(canvas, words().hour)
    await badgeSays(canvas, /500/)
    await settled(canvas)
  },
}

/** Where nothing is left the gate is shut, and credits are for sale: bought, they open it. */
export const BuyWhenDepleted: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await pick(canvas, 'depleted')
    await until(canvas, 'credit-gate', 'blocked')
    await settled(canvas)
    const purchase = inside(canvas, 'credit-purchase')
    await waitFor(() => expect(purchase.querySelectorAll('input[name=bundle]')).toHaveLength(3))
    await waitFor(() =>
      expect(purchase.querySelector('button.main')).toHaveAttribute('aria-disabled', 'false'),
    )
    purchase.querySelector<HTMLButtonElement>('button.main')!.click()
    await badgeSays(canvas, /\b100\b/)
    await until(canvas, 'credit-gate', 'low')
    await settled(canvas)
  },
}

/** What was paid lands when the provider says so. */
export const LateWebhook: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await pick(canvas, 'webhook-late')
    await badgeSays(canvas, /\b14\b/)
    await press(canvas, words().hour)
    await badgeSays(canvas, /514/)
    await waitFor(() =>
      expect(inside(canvas, 'credit-purchase').querySelector('.done')).not.toBeNull(),
    )
    await settled(canvas)
  },
}

/** Who may only work is offered nothing to buy. */
export const AsAMember: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await userEvent.selectOptions(within(canvas).getByLabelText(words().signedIn), 'dr-lee')
    await waitFor(() =>
      expect(
        canvas.querySelector('credit-dashboard')!.shadowRoot!.querySelector('credit-purchase'),
      ).toBeNull(),
    )
    await settled(canvas)
  },
}
