import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import './play-ground.js'
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

const pick = (canvas: HTMLElement, scenario: string): Promise<void> =>
  userEvent.selectOptions(within(canvas).getByLabelText('Scenario'), scenario)

const press = async (canvas: HTMLElement, name: string): Promise<void> => {
  const button = within(canvas).getByRole('button', { name })
  button.focus()
  await userEvent.keyboard('{Enter}')
}

export const Playground: StoryObj = { play: ({ canvasElement }) => settled(canvasElement) }

export const Arabic: StoryObj = { ...Playground, tags: ['!dev'], globals: { lang: 'ar' } }
export const Dark: StoryObj = { ...Playground, tags: ['!dev'], globals: { theme: 'dark' } }

/** Past midnight what expires tonight is gone, and an hour later there is more. */
export const PastMidnight: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await pick(canvas, 'expiring-tonight')
    await badgeSays(canvas, /224/)
    await press(canvas, 'To midnight')
    await expect(within(canvas).getByText('Tue 24 Nov, 00:00')).toBeVisible()
    await badgeSays(canvas, /\b100\b/)
    await press(canvas, '+ 1 hour')
    await badgeSays(canvas, /600/)
    await press(canvas, 'Start again')
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
    await press(canvas, 'Start AI Scribe')
    await badgeSays(canvas, /440/)
    await press(canvas, '+ 1 hour')
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
    await press(canvas, '+ 1 hour')
    await badgeSays(canvas, /514/)
    await settled(canvas)
  },
}

/** Who may only work is offered nothing to buy. */
export const AsAMember: StoryObj = {
  tags: ['!dev'],
  play: async ({ canvasElement: canvas }) => {
    await settled(canvas)
    await userEvent.selectOptions(within(canvas).getByLabelText('Signed in'), 'dr-lee')
    await waitFor(() =>
      expect(
        canvas.querySelector('credit-dashboard')!.shadowRoot!.querySelector('credit-purchase'),
      ).toBeNull(),
    )
    await settled(canvas)
  },
}
