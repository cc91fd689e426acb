import { DefinitionEntry } from '../panel/definition-entry.tsx'
import { t } from '../words/t.ts'

interface FatigueDefinitionsProps {
  readonly overContactedFrom?: number
  readonly underContactedBelow?: number
}

/** How customers and opt-outs are counted. */
export default function FatigueDefinitions({ overContactedFrom, underContactedBelow }: FatigueDefinitionsProps) {
  const defined = [classes(overContactedFrom ?? 8, underContactedBelow ?? 1), optOuts()]
  return defined.map((each) => <DefinitionEntry key={each.label} defined={each} />)
}

function classes(over: number, under: number) {
  return {
    label: t('Over-contacted, in range, under-contacted'),
    question: t('Do we contact a customer too often or too seldom?'),
    numerator: t(
      'over-contacted: {over} contacts or more within some seven days of the last 28. Under-contacted: fewer than {under} in 28 days, though there is an address. In range: all others.',
      { over, under },
    ),
    denominator: t('all customers that age and segment let through'),
    exclusions: t('contacts that never arrived: they tire nobody'),
  }
}

function optOuts() {
  return {
    label: t('Opt-outs per 1,000 contacts'),
    question: t('How often does a contact drive somebody away?'),
    numerator: t(
      'contacts after which, within seven days, the customer took a consent back; the latest contact counts',
    ),
    denominator: t('outbound contacts, by how many the customer had from us in the seven days up to it'),
    exclusions: t('contacts of the last seven days, which may still be followed by an opt-out'),
  }
}
