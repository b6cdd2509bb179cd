/** @typedef {import('../sessions/session-view.js').SessionView} SessionView */
/** @typedef {import('../consultations.js').ConsultationSummary} Consultation */
/** @typedef {import('../practices.js').Practice} Practice */
/** @typedef {import('../practices.js').Member} Member */
/**
 * @typedef {{ practice: Practice, member: Member, practices: Practice[], members: Member[],
 *   creditsUrl: string }} Me
 */
/** @typedef {{ code?: string, detail?: string }} Problem */
/** @typedef {{ account: string, member: string }} SignIn */
/** @typedef {{ reservation: string, consultation: string, speed: number }} Start */

/** The host said no (`code` is its own), or said nothing: `host_away`. */
export class HostError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message)
    this.name = 'HostError'
    this.code = code
  }
}

/**
 * @param {'GET' | 'POST' | 'PUT'} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(method, path, body) {
  const response = await answerTo(method, path, body)
  /** @type {unknown} */
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return answer
  const { code = 'internal', detail = `HTTP ${response.status}` } = /** @type {Problem} */ (answer)
  throw new HostError(code, detail)
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function answerTo(method, path, body) {
  try {
    return await fetch(path, {
      method,
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch (cause) {
    throw new HostError('host_away', String(cause))
  }
}

/** @param {string} session */
const pathOf = (session) => `/api/sessions/${encodeURIComponent(session)}`

/** @param {string} session */
export const eventsOf = (session) => `${pathOf(session)}/events`

/** The practice's own backend. Every method throws HostError. */
export const host = {
  me: async () => /** @type {Me} */ (await call('GET', '/api/me')),
  /** @param {SignIn} choice */
  signIn: (choice) => call('POST', '/api/sign-in', choice),
  token: async () => /** @type {{ token: string }} */ (await call('POST', '/api/token', {})),
  consultations: async () =>
    /** @type {{ consultations: Consultation[] }} */ (await call('GET', '/api/consultations')),
  sessions: async () =>
    /** @type {{ sessions: SessionView[] }} */ (await call('GET', '/api/sessions')),
  /** @param {Start} start */
  start: async (start) => /** @type {SessionView} */ (await call('POST', '/api/sessions', start)),
  /** @param {string} session */
  session: (session) => call('GET', pathOf(session)),
  /** @param {string} session */
  end: (session) => call('POST', `${pathOf(session)}/end`, {}),
  /**
   * @param {string} session
   * @param {string} note
   */
  keepNote: (session, note) => call('PUT', `${pathOf(session)}/note`, { note }),
}
