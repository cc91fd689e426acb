import { type Estimate as Estimated, FINDINGS, type ExperimentRemark as Remark, remarkText } from '@wavelength/core'
import { builder } from './builder.ts'
import { closedList } from './lists.ts'

export const Estimate = builder.objectRef<Estimated>('Estimate').implement({
  description:
    'A number from a sample, with its 95 % interval. Contacts of one customer are alike, and the interval allows for that.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number.' }),
    low: t.exposeFloat('low', { description: 'The lower bound.' }),
    high: t.exposeFloat('high', { description: 'The upper bound.' }),
  }),
})

export const Finding = closedList('Finding', 'What a measured difference allows to be said.', FINDINGS, {
  BETTER: 'More is answered: the whole interval lies above zero.',
  WORSE: 'Less is answered: the whole interval lies below zero.',
  NO_EVIDENCE: 'There is no evidence of an effect: the interval holds zero.',
  TOO_LITTLE: 'Too little has been seen; no number is told, and the remarks say what is missing.',
})

export const ExperimentRemark = builder.objectRef<Remark>('ExperimentRemark').implement({
  description: 'What a reader of the numbers should know.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    facts: t.field({
      type: 'JSON',
      description: 'The counts of which the sentence is made. Instants are in milliseconds since 1970.',
      resolve: ({ code: _, ...facts }) => facts,
    }),
    text: t.string({ description: 'The remark as an English sentence.', resolve: (remark) => remarkText(remark) }),
  }),
})
