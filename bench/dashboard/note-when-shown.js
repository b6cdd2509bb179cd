/**
 * Runs in the page: marks when the dashboard's code has arrived, and the first frame after the
 * history's rows and the chart's bars stand there.
 */

void customElements.whenDefined('credit-dashboard').then(() => performance.mark('defined'))

/** @param {string} name */
const ready = (name) =>
  document
    .querySelector('credit-dashboard:state(ready)')
    ?.shadowRoot?.querySelector(`${name}:state(ready)`)?.shadowRoot

const hasRows = () =>
  Boolean(ready('credit-history')?.querySelector('.day [part~="row"], .day [role="row"]'))

const hasBars = () => {
  const canvas = ready('usage-chart')?.querySelector('.plot canvas')
  return canvas instanceof HTMLCanvasElement && canvas.width > 0
}

const look = () =>
  requestAnimationFrame(hasRows() && hasBars() ? () => performance.mark('shown') : look)

look()
