/** The part of it that is used: the package has no types of its own. */
declare module 'bidi-js' {
  interface Bidi {
    /** The level of each character: even ones are read from left to right. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array }
    /** Null for a character that is the same in both directions. */
    getMirroredCharacter(letter: string): string | null
  }
  export default function bidiFactory(): Bidi
}
