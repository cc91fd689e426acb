import { useQuery } from '@tanstack/react-query'
import type { Measure } from '../aggregate/rows.ts'
import { t, word } from '../words/t.ts'
import { type Defined, DefinitionEntry } from './definition-entry.tsx'
import { metricsQuestion } from './metrics.ts'

/** Measures of contacts, as the API defines them. */
export default function MetricDefinitionList({ measures }: { measures: readonly Measure[] }) {
  const { data } = useQuery(metricsQuestion)
  const known = data?.metrics.filter(({ measure }) => measures.includes(measure)) ?? []
  if (known.length === 0) return <p>{t('The definitions are not here yet.')}</p>
  return known.map((metric) => <DefinitionEntry key={metric.measure} defined={inWords(metric)} />)
}

/** The definitions are a closed list, so the reader's language knows them. */
function inWords({ label, question, numerator, denominator, exclusions }: Defined): Defined {
  return {
    label: word(label),
    question: word(question),
    numerator: word(numerator),
    denominator: denominator && word(denominator),
    exclusions: exclusions && word(exclusions),
  }
}
