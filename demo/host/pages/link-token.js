/*
 * The token of the link that led here. It came in the fragment, which no browser sends anywhere, and
 * leaves the address bar at once. This tab keeps it, for a reload and for the way back from a bank.
 */
const KEPT = 'recovery-token'

/** Whether the address had one. */
function take() {
  const token = location.hash.slice(1)
  if (!token) return false
  sessionStorage.setItem(KEPT, token)
  history.replaceState(null, '', location.pathname + location.search)
  return true
}

take()

export const linkToken = () => sessionStorage.getItem(KEPT)

/**
 * Another link was opened in this tab.
 *
 * @param {() => void} heard
 */
export function onLink(heard) {
  addEventListener('hashchange', () => {
    if (take()) heard()
  })
}
