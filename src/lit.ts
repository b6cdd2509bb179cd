/**
 * What this package uses of Lit: reactive elements and templates. Not its `LitElement`, which adds
 * to the two what no element here needs, hydration and directives that reconnect, and 140 bytes to
 * a badge.
 */
import { type PropertyValues, ReactiveElement } from '@lit/reactive-element'
import { render } from 'lit/html.js'

export type {
  CSSResult,
  PropertyValues,
  ReactiveController,
  ReactiveControllerHost,
} from '@lit/reactive-element'
export { adoptStyles, css, unsafeCSS } from '@lit/reactive-element'
export { html, nothing, render, type TemplateResult } from 'lit/html.js'

/** An element of the page that draws itself by a template, again whenever a property changes. */
export abstract class CreditsElement extends ReactiveElement {
  protected override update(changed: PropertyValues<this>): void {
    // A property set while it draws is part of this update, and begins no other.
    const content = this.render()
    super.update(changed)
    render(content, this.renderRoot)
  }

  protected abstract render(): unknown
}
