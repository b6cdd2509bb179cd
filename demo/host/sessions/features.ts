/** How the host runs each feature it sells. */
export interface FeatureRules {
  /** Whether a session that outlives its reservation asks for more. */
  readonly extends: boolean
  /** Whether a session stops when no page follows it. */
  readonly needsFollower: boolean
  /** One session of a member at a time. */
  readonly exclusive: boolean
}

const features = new Map<string, FeatureRules>([
  ['ai-scribe', { extends: true, needsFollower: true, exclusive: true }],
  ['ai-transcribe', { extends: false, needsFollower: false, exclusive: false }],
])

/** Undefined for a feature this host does not run. */
export function rulesOf(feature: string): FeatureRules | undefined {
  return features.get(feature)
}
