import { MEASURES, METRIC_GRAINS, METRIC_UNITS, METRICS } from '@wavelength/core'
import { MEASURE_SQL } from './measure-sql.ts'
import { quoted } from './sql-text.ts'
import { column, nullable, oneOf, unique, type View } from './view.ts'

const ROWS = MEASURES.map((measure) => {
  const { label, question, numerator, denominator, exclusions, grain, example, unit, version } = METRICS[measure]
  const texts = [measure, label, question, numerator, denominator, exclusions, grain, example, unit]
  return `(${[...texts, MEASURE_SQL[measure].value].map(textOrNull).join(', ')}, ${version})`
})

function textOrNull(text: string | null): string {
  return text === null ? 'null' : quoted(text)
}

export const METRICS_VIEW: View = {
  name: 'metrics',
  description: 'How every measure is counted: the same words as the metrics of the API.',
  grain: 'one measure',
  columns: {
    measure: unique(oneOf(MEASURES, 'The measure, as the API spells it.', 'metric.measure')),
    label: column('text', 'What it is called.', 'metric.label'),
    question: column('text', 'The question that it answers.', 'metric.question'),
    numerator: column('text', 'What is counted.', 'metric.numerator'),
    denominator: nullable(column('text', 'Of what; null for plain counts.', 'metric.denominator')),
    exclusions: nullable(column('text', 'What is left out.', 'metric.exclusions')),
    grain: oneOf(METRIC_GRAINS, 'What one unit of the numerator is.', 'metric.grain'),
    example: column('text', 'The definition worked out on some contacts.', 'metric.example'),
    unit: oneOf(METRIC_UNITS, 'What the number is given in; shares are 0 to 1.', 'metric.unit'),
    sql: column('text', 'The measure as an expression over analytics.interactions.', 'metric.sql'),
    version: column('integer', 'Raised when the same contacts would give another number.', 'metric.version'),
  },
  from: `(values
    ${ROWS.join(',\n    ')}
  ) as metric (measure, label, question, numerator, denominator, exclusions, grain, example, unit, sql, version)`,
}
