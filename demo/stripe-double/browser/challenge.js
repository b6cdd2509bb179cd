import { ask, pathOf } from './api.js'
import { opening, serve, tell } from './channel.js'

const { key, clientSecret = '' } = opening

/** @param {boolean} passed */
async function answer(passed) {
  const values = { client_secret: clientSecret, passed }
  await ask(key, 'POST', `${pathOf(clientSecret)}/answer_challenge`, values)
  tell('done')
}

const complete = document.getElementById('complete')
complete?.addEventListener('click', () => void answer(true))
document.getElementById('fail')?.addEventListener('click', () => void answer(false))
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') void answer(false)
})
serve({ focus: () => complete?.focus() })
