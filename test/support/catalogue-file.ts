import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let files = 0

/** A catalogue of one's own, beside the plans and bundles that every one needs. */
export function catalogueFileWith(changes: Record<string, unknown>): string {
  const file = join(tmpdir(), `credits-catalogue-${process.pid}-${(files += 1)}.json`)
  const plans = [{ code: 'pro', name: 'Pro', monthlyCredits: 500 }]
  const bundles = [{ code: 'small', name: 'Small', credits: 100, prices: { USD: 1_000 } }]
  writeFileSync(file, JSON.stringify({ plans, bundles, ...changes }))
  return file
}
