import './credits-provider.js'
import { RunningSessions } from '../elements/running-sessions.js'

RunningSessions.define()

declare global {
  interface HTMLElementTagNameMap {
    'running-sessions': RunningSessions
  }
}
