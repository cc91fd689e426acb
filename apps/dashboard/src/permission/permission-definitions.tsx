import { DefinitionEntry } from '../panel/definition-entry.tsx'
import { t } from '../words/t.ts'

/** How customers are counted by permission. */
export default function PermissionDefinitions() {
  return [standings(), reasons(), firstChoices()].map((each) => <DefinitionEntry key={each.label} defined={each} />)
}

function standings() {
  return {
    label: t('Where customers stand'),
    question: t('How many customers may be contacted on this channel now?'),
    numerator: t(
      'every customer once in each row. Of several channels, the most open one counts. "May contact": consent on record and an address that works. "Must ask first": can be reached, but has neither given nor taken back consent.',
    ),
    denominator: t('all customers that the filters let through, with or without contacts'),
    exclusions: t('what a law or the hour forbids: this is about consent, wishes and addresses alone'),
  }
}

function reasons() {
  return {
    label: t('Reasons'),
    question: t('What stops us?'),
    numerator: t(
      'the first of these that holds: opted out; asked not to be contacted there; address bounces; address blocked; no address; no consent record',
    ),
    denominator: t('all customers of the row'),
    exclusions: null,
  }
}

function firstChoices() {
  return {
    label: t('Preferred but not permitted'),
    question: t('Whose wish can we not follow?'),
    numerator: t('customers who opted out of the channel that they named first, or who have no working address there'),
    denominator: t('customers who named a channel when they were asked'),
    exclusions: t('customers whose wishes are only learned from what they do'),
  }
}
