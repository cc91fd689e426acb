import type { Section } from '../report/section.ts'
import { confoundedFigures } from './confounded.ts'
import { confoundedBusinessFigures } from './confounded-business.ts'
import { coverageFigures } from './coverage.ts'
import { noEffectFigures } from './no-effect.ts'

export interface OffPolicyOptions {
  /** How many logs are simulated for each question; every log has customers of its own. */
  readonly logs: number
  /** How many where calls were kept for the hard matters. */
  readonly confoundedLogs: number
  /** How many simulated businesses are run for the confounded log. */
  readonly businesses: number
}

const USUAL: OffPolicyOptions = { logs: 4000, confoundedLogs: 1000, businesses: 60 }

/** Can what a policy would have got be told from what another one did, and is nothing found where nothing is? */
export function offPolicySection(options: Partial<OffPolicyOptions> = {}): Section {
  const { logs, confoundedLogs, businesses } = { ...USUAL, ...options }
  return {
    title: 'What another policy would have got',
    about:
      `Each question is asked of ${Math.min(logs, confoundedLogs)} or more simulated logs of first attempts, one to six per customer, chosen by a biased ` +
      'policy that wrote down how likely each choice was. The truth is known. "Good model" knows the population and ' +
      'no person, "wrong model" has the channels in the wrong order. Intervals are clustered by customer.',
    figures: [
      ...coverageFigures(logs),
      ...noEffectFigures(logs),
      ...confoundedFigures(confoundedLogs),
      ...confoundedBusinessFigures(businesses),
    ],
    reliability: [],
  }
}
