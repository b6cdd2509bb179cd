import type { NoticeWords } from '../messages.js'
import { enStatus } from './status.js'

export const enBalanceNotice = (): NoticeWords => ({
  ...enStatus,
  stale: (moment) => `Not up to date, last read ${moment}`,
})
