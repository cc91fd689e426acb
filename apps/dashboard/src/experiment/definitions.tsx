import { type Defined, DefinitionEntry } from '../panel/definition-entry.tsx'

/** How the numbers of a panel are counted, each in the same form as the measures of contacts. */
export function Definitions({ defined }: { defined: readonly Defined[] }) {
  return defined.map((each) => <DefinitionEntry key={each.label} defined={each} />)
}

export const ARMS_DEFINED: readonly Defined[] = [
  {
    label: 'Share answered in each group',
    question: 'Do customers who get what is recommended answer more often than those who go on as before?',
    numerator: 'first attempts answered within 21 days',
    denominator:
      'all first attempts to customers of the group since the first decision, whether or not the recommendation was followed',
    exclusions: 'attempts of the last 21 days, which may still be answered; second attempts and later',
  },
  {
    label: 'Difference',
    question: 'Is it more than chance?',
    numerator:
      'the share of the one group less that of the other. A lottery dealt each customer for good, so nothing else tells the groups apart. The 95% interval counts customers, not contacts, for contacts of one customer are alike (Welch 1947).',
    denominator: null,
    exclusions: null,
  },
]

export const POLICY_DEFINED: readonly Defined[] = [
  {
    label: 'What was sent',
    question: 'How often was answered what went out as recommended, lots included?',
    numerator: 'first attempts answered within 21 days',
    denominator: 'first attempts that went out as recommended',
    exclusions: 'attempts of the last 21 days; second attempts and later; what went out another way or not at all',
  },
  {
    label: 'Always number one',
    question: 'How often would have been answered what number one throughout had sent?',
    numerator:
      'the answers that were foretold, corrected by those that came where a lot and number one agree (doubly robust: Dudík, Langford and Li 2011). This is the number to report.',
    denominator: null,
    exclusions: null,
  },
  {
    label: 'SNIPS and IPS',
    question: 'Does it hold without forecasts?',
    numerator:
      'answers where the choice and number one agree, each counting for as many as the choice was unlikely: as they are (IPS: Horvitz and Thompson 1952), or divided by the sum of their weights (SNIPS: Swaminathan and Joachims 2015)',
    denominator: null,
    exclusions: null,
  },
  {
    label: 'Effective sample size',
    question: 'On how much does it rest?',
    numerator: 'so many attempts of equal weight would tell as much (Kish 1965)',
    denominator: null,
    exclusions: null,
  },
]

export const DECISIONS_DEFINED: readonly Defined[] = [
  {
    label: 'Recommendations',
    question: 'What can the recommendations of these days tell?',
    numerator:
      'each recommendation given, once, under the first that holds: about the comparison group; a later attempt; nothing told; not sent; sent another way; may still be answered; judged',
    denominator: null,
    exclusions: null,
  },
]
