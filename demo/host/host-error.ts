/** Every refusal of the host itself: its HTTP status and its title. Pages branch on the code. */
export const hostErrors = {
  malformed_request: { status: 400, title: 'The request could not be read' },
  not_found: { status: 404, title: 'There is no such thing here' },
  session_running: { status: 409, title: 'Another visit is being scribed' },
  wrong_reservation: { status: 409, title: 'This reservation is not for this session' },
  session_ended: { status: 409, title: 'The session has ended' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  internal: { status: 500, title: 'Something went wrong here' },
  credits_refused: { status: 502, title: 'The credits service refused the host' },
  credits_unavailable: { status: 503, title: 'The credits service does not answer' },
} as const satisfies Record<string, { status: number; title: string }>

export type HostErrorCode = keyof typeof hostErrors

/** The one error the host answers with; `detail` is a sentence for the person at the page. */
export class HostError extends Error {
  override readonly name = 'HostError'
  readonly code: HostErrorCode

  constructor(code: HostErrorCode, detail: string) {
    super(detail)
    this.code = code
  }

  /** As RFC 9457 has it. */
  toResponse(): Response {
    const { status, title } = hostErrors[this.code]
    const problem = { type: 'about:blank', title, status, detail: this.message, code: this.code }
    return Response.json(problem, {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    })
  }
}
