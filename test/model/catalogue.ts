/**
 * A configuration on which much happens with small figures. The file a server is configured with
 * has the same shape.
 */
export const CATALOGUE = {
  plans: [
    { code: 'starter', name: 'Starter', monthlyCredits: 40 },
    { code: 'pro', name: 'Pro', monthlyCredits: 100 },
    { code: 'team', name: 'Team', monthlyCredits: 100 },
    { code: 'clinic', name: 'Clinic', monthlyCredits: 400 },
  ],
  features: [
    {
      code: 'ai-scribe',
      name: 'AI Scribe',
      rate: { version: 1, credits: 6, per: 60_000, unit: 'milliseconds' },
      grace: 12,
    },
    {
      code: 'ai-transcribe',
      name: 'AI Transcribe',
      rate: { version: 4, credits: 7, per: 60_000, unit: 'milliseconds' },
      grace: 0,
    },
  ],
} as const

/** Work of AI Scribe that costs exactly so many credits. */
export const scribeWork = (credits: number): number => credits * 10_000
