import { type Defined, DefinitionEntry } from '../panel/definition-entry.tsx'
import { t } from '../words/t.ts'

/** How the numbers of a panel are counted, each in the same form as the measures of contacts. */
export function Definitions({ defined }: { defined: readonly Defined[] }) {
  return defined.map((each) => <DefinitionEntry key={each.label} defined={each} />)
}

export function armsDefined(): readonly Defined[] {
  return [
    {
      label: t('Share answered in each group'),
      question: t('Do customers who get what is recommended answer more often than those who go on as before?'),
      numerator: t('first attempts answered within 21 days'),
      denominator: t(
        'all first attempts to customers of the group since the first decision, whether or not the recommendation was followed',
      ),
      exclusions: t('attempts of the last 21 days, which may still be answered; second attempts and later'),
    },
    {
      label: t('Difference'),
      question: t('Is it more than chance?'),
      numerator: t(
        'the share of the one group less that of the other. A lottery dealt each customer for good, so nothing else tells the groups apart. The 95% interval counts customers, not contacts, for contacts of one customer are alike (Welch 1947).',
      ),
      denominator: null,
      exclusions: null,
    },
  ]
}

export function policyDefined(): readonly Defined[] {
  return [
    {
      label: t('What was sent'),
      question: t('How often was answered what went out as recommended, lots included?'),
      numerator: t('first attempts answered within 21 days'),
      denominator: t('first attempts that went out as recommended'),
      exclusions: t('attempts of the last 21 days; second attempts and later; what went out another way or not at all'),
    },
    {
      label: t('Always number one'),
      question: t('How often would have been answered what number one throughout had sent?'),
      numerator: t(
        'the answers that were foretold, corrected by those that came where a lot and number one agree (doubly robust: Dudík, Langford and Li 2011). This is the number to report.',
      ),
      denominator: null,
      exclusions: null,
    },
    {
      label: t('SNIPS and IPS'),
      question: t('Does it hold without forecasts?'),
      numerator: t(
        'answers where the choice and number one agree, each counting for as many as the choice was unlikely: as they are (IPS: Horvitz and Thompson 1952), or divided by the sum of their weights (SNIPS: Swaminathan and Joachims 2015)',
      ),
      denominator: null,
      exclusions: null,
    },
    {
      label: t('Effective sample size'),
      question: t('On how much does it rest?'),
      numerator: t('so many attempts of equal weight would tell as much (Kish 1965)'),
      denominator: null,
      exclusions: null,
    },
  ]
}

export function decisionsDefined(): readonly Defined[] {
  return [
    {
      label: t('Recommendations'),
      question: t('What can the recommendations of these days tell?'),
      numerator: t(
        'each recommendation given, once, under the first that holds: about the comparison group; a later attempt; nothing told; not sent; sent another way; may still be answered; judged',
      ),
      denominator: null,
      exclusions: null,
    },
  ]
}
