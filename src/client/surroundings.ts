/** What a browser has, and an insecure page, a worker or a server may lack. */
export const surroundings: Partial<
  Pick<
    typeof globalThis,
    'addEventListener' | 'document' | 'location' | 'navigator' | 'removeEventListener'
  >
> = globalThis
