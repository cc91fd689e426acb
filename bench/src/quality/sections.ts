import { offPolicySection } from './off-policy/off-policy-section.ts'
import { copenhagenSection } from './real/copenhagen.ts'
import { newHavenSection } from './real/new-haven.ts'
import type { Section } from './report/section.ts'

/** What is measured outside the simulated worlds, by the name that --only takes; null where its records are not here. */
export const SECTIONS: Readonly<Record<string, () => Section | null>> = {
  'off-policy': offPolicySection,
  'new-haven': newHavenSection,
  copenhagen: copenhagenSection,
}
