import type { ReactiveControllerHost } from '../lit.js'
import { CreditsError } from '../client/credits-error.js'
import { saveFile } from './save-file.js'

/** What became of the file that was asked for last. */
export type FileState = 'making' | 'saved' | CreditsError | undefined

/** A file that a person may have. */
export interface WantedFile {
  readonly name: string
  readonly read: () => Promise<Blob>
  /** Of the account: what another account's page asked for is dropped. */
  readonly era: AbortSignal
}

/** Has the browser save what is made into a file, one at a time. */
export class FileController {
  state: FileState
  readonly #host: ReactiveControllerHost
  readonly #failed: (error: CreditsError) => void

  constructor(host: ReactiveControllerHost, failed: (error: CreditsError) => void) {
    this.#host = host
    this.#failed = failed
  }

  async make({ name, read, era }: WantedFile): Promise<void> {
    if (this.state === 'making') return
    this.#become('making')
    try {
      const file = await read()
      if (!era.aborted) saveFile(file, name)
      this.#become(era.aborted ? undefined : 'saved')
    } catch (thrown) {
      const error = CreditsError.from(thrown)
      this.#become(era.aborted ? undefined : error)
      if (!era.aborted) this.#failed(error)
    }
  }

  #become(state: FileState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
