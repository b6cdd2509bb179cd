const SVG = 'http://www.w3.org/2000/svg'

/** Drawn on a grid of 20, in strokes of the text's colour. */
const PATHS = {
  back: 'M12 4.5 6.5 10l5.5 5.5M7 10h8',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  clock: 'M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5ZM10 6v4.25l2.75 1.75',
  copy: 'M7.5 7.5h8v8.75h-8zM12.5 7.5V4h-8v8.75h3',
  microphone:
    'M10 2.75A2.25 2.25 0 0 1 12.25 5v4.5a2.25 2.25 0 0 1-4.5 0V5A2.25 2.25 0 0 1 10 2.75ZM4.75 9.5a5.25 5.25 0 0 0 10.5 0M10 14.75v2.5',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  retry: 'M15.5 7.5A6 6 0 1 0 16 10.5M15.75 3.75v3.75H12',
  search: 'M8.75 3.5a5.25 5.25 0 1 1 0 10.5 5.25 5.25 0 0 1 0-10.5ZM12.75 12.75l4 4',
  stop: 'M5.75 5.75h8.5v8.5h-8.5z',
  warning: 'M10 3.25 17.5 16h-15L10 3.25ZM10 8.25v3.5M10 13.75v.1',
  waveform: 'M3 10v0M6 7.5v5M9 4.5v11M12 7v6M15 5.5v9M17.75 9v2',
}

/**
 * A picture beside words; never instead of them.
 *
 * @param {keyof typeof PATHS} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
