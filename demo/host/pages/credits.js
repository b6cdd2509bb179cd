/* The package as it is published to a page: one module, which registers every element. */
// @ts-expect-error -- an address of the host; the types are in credits.d.ts
export * from './credits/embed.js'
