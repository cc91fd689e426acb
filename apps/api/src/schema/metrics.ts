import { type Measure as Asked, type MetricDefinition as Definition, MEASURES, METRICS } from '@wavelength/core'
import { Measure } from './aggregate-input.ts'
import { builder } from './builder.ts'

const MetricDefinition = builder.objectRef<Definition & { readonly measure: Asked }>('MetricDefinition').implement({
  description: 'How a measure is counted: the same everywhere it is shown.',
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure, description: 'The measure.' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    question: t.exposeString('question', { description: 'The question that it answers.' }),
    numerator: t.exposeString('numerator', { description: 'What is counted.' }),
    denominator: t.exposeString('denominator', { nullable: true, description: 'Of what; null for plain counts.' }),
    exclusions: t.exposeString('exclusions', { nullable: true, description: 'What is left out.' }),
    grain: t.exposeString('grain', {
      description:
        'What one unit of the numerator is: CONTACT, ATTEMPT, ANSWERED_ATTEMPT, EMAIL, INBOUND_EMAIL or CUSTOMER.',
    }),
    example: t.exposeString('example', { description: 'The definition worked out on some contacts.' }),
    unit: t.exposeString('unit', {
      description: 'COUNT, SHARE (0 to 1), SECONDS, PER_CUSTOMER_PER_DAY or PER_CUSTOMER_PER_WEEK.',
    }),
    version: t.exposeInt('version', { description: 'Raised when the same contacts would give another number.' }),
  }),
})

builder.queryField('metrics', (t) =>
  t.field({
    type: [MetricDefinition],
    authScopes: { scope: 'aggregates:read', guest: true },
    description: 'How every measure is counted. Needs the scope aggregates:read.',
    resolve: () => MEASURES.map((measure) => ({ measure, ...METRICS[measure] })),
  }),
)
