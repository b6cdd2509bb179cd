/** What the pages use of the package's browser build, which the host serves under `/credits/`. */

export interface CreditsConfiguration {
  baseUrl: string
  getToken: () => Promise<string>
}

export function configureCredits(configuration: CreditsConfiguration): unknown

export class CreditsError extends Error {
  readonly code: string
}
