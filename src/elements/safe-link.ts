/** Where a link may lead. */
export interface LinkRules {
  /** Hosts as a browser names them, with their port unless it is 443: `help.example.com`. */
  readonly hosts: readonly string[]
  /** Also leads to this machine, without TLS: for a page that is on it itself. */
  readonly loopback?: boolean
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

export const isLoopback = (hostname: string): boolean => LOOPBACK.includes(hostname)

/**
 * The address of a link that somebody else gave, when it leads where links may; undefined for all
 * others, which are not to be rendered as links. Takes only what is a whole address as it stands:
 * what a browser would have to repair first is not one.
 */
export function safeLink(link: unknown, { hosts, loopback }: LinkRules): string | undefined {
  if (typeof link !== 'string' || !/^https?:\/\/[^\s\p{C}\\]+$/iu.test(link)) return undefined
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return undefined
  }
  const { protocol, username, password, host, hostname, href } = url
  if (username || password || /^\w+:\/\/[^/?#]*@/.test(link)) return undefined
  if (protocol === 'https:') return hosts.includes(host) ? href : undefined
  return loopback && isLoopback(hostname) ? href : undefined
}
