import type { Connection } from '../client/connection.js'

/**
 * The id of the purchase that was begun in this browser and whose end nobody has seen yet, so that
 * a page which was closed meanwhile can show it. All tabs share it. Where a page may keep nothing,
 * nothing is kept: the backend still knows what is not finished.
 */
export class PurchaseMemory {
  readonly #key: string

  private constructor(key: string) {
    this.#key = key
  }

  /** Of one member of one account. Rejects when there is no token. */
  static async of(client: Connection): Promise<PurchaseMemory> {
    const { account, sub } = await client.claims()
    const who = [client.baseUrl, account, sub]
    return new PurchaseMemory(`credits-purchase ${who.join(' ')}`)
  }

  read(): string | undefined {
    return this.#storage((storage) => storage.getItem(this.#key)) ?? undefined
  }

  keep(purchase: string): void {
    this.#storage((storage) => storage.setItem(this.#key, purchase))
  }

  forget(): void {
    this.#storage((storage) => storage.removeItem(this.#key))
  }

  /** Whether another tab has begun or ended something. */
  isIn({ key }: StorageEvent): boolean {
    return key === this.#key
  }

  #storage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(localStorage)
    } catch {
      return undefined
    }
  }
}
