/** Colours are `rgb()` or `#rrggbb`, sizes are in pixels: what a frame of another site can use. */
export interface CardFormLook {
  readonly ink: string
  readonly muted: string
  readonly surface: string
  readonly border: string
  readonly accent: string
  readonly danger: string
  readonly radius: string
  readonly fontFamily: string
  readonly fontSize: string
  readonly dark: boolean
  /** The reader wants nothing to move. */
  readonly still: boolean
}

/** Money in the minor unit of its currency, which is ISO 4217: `USD`. */
export interface Amount {
  readonly amount: number
  readonly currency: string
}

export interface CardFormOptions {
  /** What will be paid; left out to put a card on file without paying. */
  readonly price?: Amount
  /** The card is for this payment alone; else it is kept on file. */
  readonly once?: boolean
  readonly look: CardFormLook
  /** A BCP 47 tag. */
  readonly locale: string
}

/**
 * What came of a try. `confirmed`: the provider took it, and the backend knows what it came to;
 * `declined` with the provider's decline or error code; `incomplete`: the form itself says what is
 * missing; `unknown`: nobody can say, the backend has to be asked.
 */
export type CardOutcome =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'declined'; readonly code: string }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unknown' }

/** A form for one card, in the page. What is typed into it is the provider's alone. */
export interface CardForm {
  /** Takes another price, look or language. What was typed stays. */
  change(options: CardFormOptions): void
  focus(): void
  /** Whether it is filled in; if not, it says itself what is missing. */
  isComplete(): Promise<boolean>
  /** Leaves nothing in the page. */
  close(): void
}

export interface Payment {
  readonly clientSecret: string
  /** The form that has the card, or the provider's id of one on file. */
  readonly card: CardForm | string
  /** Called when the bank asks the person something. */
  readonly onAuthenticate: () => void
}

/** Where cards are paid with. None of its calls rejects but `openForm`. */
export interface Till {
  /**
   * Puts a form into a container, which is in the page itself and in no shadow root. Resolves when
   * it can be typed into; rejects when it cannot be shown.
   */
  openForm(container: HTMLElement, options: CardFormOptions): Promise<CardForm>
  pay(payment: Payment): Promise<CardOutcome>
  /** Asks the person what the bank wants to know of a payment that was begun before. */
  authenticate(clientSecret: string): Promise<CardOutcome>
  /** Puts the card of the form on file. */
  save(clientSecret: string, form: CardForm): Promise<CardOutcome>
}

/** Rejects when the provider's code cannot be had. */
export type LoadTill = (publishableKey: string) => Promise<Till>
