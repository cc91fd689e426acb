import { useQuery } from '@tanstack/react-query'
import type { Measure } from '../aggregate/rows.ts'
import { DefinitionEntry } from './definition-entry.tsx'
import { metricsQuestion } from './metrics.ts'

/** Measures of contacts, word for word as the API defines them. */
export default function MetricDefinitionList({ measures }: { measures: readonly Measure[] }) {
  const { data } = useQuery(metricsQuestion)
  const known = data?.metrics.filter(({ measure }) => measures.includes(measure)) ?? []
  if (known.length === 0) return <p>The definitions are not here yet.</p>
  return known.map((metric) => <DefinitionEntry key={metric.measure} defined={metric} />)
}
