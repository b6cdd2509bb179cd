/** Each folder of src, and what it may import beside itself. Anything not named here is refused. */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  contract: [],
  guards: ['contract'],
  client: ['contract', 'guards'],
  store: ['client', 'contract', 'guards'],
  context: ['client', 'contract', 'store'],
  format: ['contract'],
  chart: ['contract', 'format'],
  i18n: ['contract', 'format'],
  styles: [],
  payment: ['client', 'contract'],
  controllers: ['client', 'context', 'contract', 'i18n', 'payment', 'store'],
  elements: [
    'chart',
    'client',
    'context',
    'contract',
    'controllers',
    'events.ts',
    'format',
    'i18n',
    'payment',
    'store',
    'styles',
  ],
  define: ['elements'],
  'events.ts': ['client', 'contract'],
  'client.ts': ['client', 'contract'],
  'contract.ts': ['contract'],
  'index.ts': [
    'client',
    'context',
    'contract',
    'elements',
    'events.ts',
    'i18n',
    'payment',
    'store',
  ],
  'embed.ts': ['define', 'index.ts'],
}

/** Packages each folder of src may import. */
export const PACKAGES: Record<string, readonly RegExp[]> = {
  contract: [/^zod\/mini$/],
  controllers: [/^lit$/, /^lit\//],
  elements: [/^lit$/, /^lit\//],
  styles: [/^lit$/],
  i18n: [/^lit$/],
  payment: [/^@stripe\/stripe-js$/, /^@stripe\/stripe-js\/pure\/index\.mjs$/],
  format: [],
}

/** Where a server's layer may reach. */
export const SERVER_MAY_IMPORT: Record<string, readonly string[]> = {
  database: [],
  ledger: [],
  payments: [],
  papers: [],
  notices: ['ledger'],
  services: ['ledger', 'notices', 'papers', 'payments'],
  operations: ['ledger'],
  http: ['services', 'ledger', 'operations', 'payments'],
  seed: ['services', 'ledger'],
  invariants: ['database', 'services', 'ledger'],
  jobs: ['services', 'ledger'],
}
