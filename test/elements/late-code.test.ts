import { expect } from '@open-wc/testing'
import { CreditsElement, html, type TemplateResult } from '../../src/lit.js'
import { LateCode } from '../../src/elements/late-code.js'
import { placeA } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

/** How one try of loading ends. */
interface Try {
  readonly fail: () => void
  readonly succeed: () => void
}

class NeedsCode extends CreditsElement {
  readonly tries: Try[] = []
  readonly code = new LateCode(
    this,
    () =>
      new Promise((succeed, reject) =>
        this.tries.push({ fail: () => reject(new TypeError('no route')), succeed }),
      ),
  )

  protected override willUpdate(): void {
    this.code.need()
  }

  protected override render(): TemplateResult {
    return html`${this.code.error ? 'lost' : ''}`
  }
}
customElements.define('needs-code', NeedsCode)

describe('code that comes late', () => {
  const tried = (element: NeedsCode, times: number): Promise<void> =>
    waitUntil(() => element.tries.length === times, `it is tried ${times} times`)
  const shown = async (): Promise<NeedsCode> => {
    const element = placeA(NeedsCode, html`<needs-code></needs-code>`)
    await tried(element, 1)
    return element
  }

  it('is loaded once, however often it is needed', async () => {
    const element = await shown()
    element.requestUpdate()
    await element.updateComplete
    element.tries[0]!.succeed()
    element.requestUpdate()
    await element.updateComplete
    expect(element.tries).to.have.length(1)
    expect(element.code.error).to.equal(undefined)
  })

  it('is asked for again when it was needed while a try was under way that fails', async () => {
    const element = await shown()
    element.tries[0]!.fail()
    await tried(element, 2)

    element.requestUpdate()
    await element.updateComplete
    element.tries[1]!.fail()
    await tried(element, 3)

    element.tries[2]!.succeed()
    await waitUntil(() => !element.code.error, 'it is there')
    expect(element.shadowRoot!.textContent).to.equal('')
  })

  it('rests after a try that failed again, while nobody needs it', async () => {
    const element = await shown()
    let told = 0
    element.addEventListener('credits-error', () => told++)
    element.tries[0]!.fail()
    await tried(element, 2)
    element.tries[1]!.fail()
    await new Promise(requestAnimationFrame)

    expect(element.tries).to.have.length(2)
    expect(told).to.equal(1)
    element.requestUpdate()
    await tried(element, 3)
  })
})
