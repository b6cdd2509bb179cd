import type { CronItem } from 'graphile-worker'

const DAY_ms = 86_400_000

/**
 * When each task is due, in UTC. However many processes there are, each time comes once. A task
 * that is still waiting when its next time comes is not done twice.
 */
export const schedule: CronItem[] = [
  {
    task: 'book-due',
    identifier: 'book-due',
    match: '* * * * *',
    options: { queueName: 'book-due', jobKey: 'book-due', maxAttempts: 5 },
  },
  {
    task: 'watch-alerts',
    identifier: 'watch-alerts',
    match: '* * * * *',
    options: { queueName: 'watch-alerts', jobKey: 'watch-alerts', maxAttempts: 1 },
  },
  {
    task: 'drain-outbox',
    identifier: 'drain-outbox',
    match: '* * * * *',
    options: { jobKey: 'drain-outbox', maxAttempts: 1 },
  },
  {
    task: 'deliver-notices',
    identifier: 'deliver-notices',
    match: '* * * * *',
    options: { jobKey: 'deliver-notices', maxAttempts: 1 },
  },
  {
    task: 'follow-purchases',
    identifier: 'follow-purchases',
    match: '* * * * *',
    options: { queueName: 'follow-purchases', jobKey: 'follow-purchases', maxAttempts: 1 },
  },
  {
    task: 'detach-cards',
    identifier: 'detach-cards',
    match: '*/10 * * * *',
    options: { queueName: 'detach-cards', jobKey: 'detach-cards', maxAttempts: 1 },
  },
  {
    task: 'follow-renewals',
    identifier: 'follow-renewals',
    match: '*/10 * * * *',
    options: { queueName: 'follow-renewals', jobKey: 'follow-renewals', maxAttempts: 1 },
  },
  {
    task: 'check-invariants',
    identifier: 'check-invariants',
    match: '17 3 * * *',
    options: { jobKey: 'check-invariants', maxAttempts: 5, backfillPeriod: DAY_ms },
  },
]
