import { type ArmResult, comparisonText } from '@wavelength/core'
import type { HoldoutComparison as Compared } from '@wavelength/operations'
import { builder } from './builder.ts'
import { Estimate, ExperimentRemark, Finding } from './experiment-values.ts'

const ArmAnswers = builder.objectRef<ArmResult>('ArmAnswers').implement({
  description: 'How the first attempts to the customers of one arm were answered.',
  fields: (t) => ({
    customers: t.exposeInt('customers', { description: 'Customers of the arm who were contacted.' }),
    attempts: t.exposeInt('contacts', { description: 'First attempts to them, arrived or not.' }),
    answered: t.expose('answered', {
      type: Estimate,
      nullable: true,
      description: 'The share answered within 21 days; null when it rests on fewer than two customers.',
    }),
  }),
})

export const HoldoutComparison = builder.objectRef<Compared>('HoldoutComparison').implement({
  description:
    'Customers who get what is recommended against those who go on being reached as before: all first attempts since the first decision, by the arm to which the customer was dealt, whether or not the recommendation was followed.',
  fields: (t) => ({
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first decision was made as customers are dealt now; null before there is one.',
    }),
    treatment: t.expose('treatment', { type: ArmAnswers, description: 'Those who get what is recommended.' }),
    holdout: t.expose('holdout', { type: ArmAnswers, description: 'Those who go on as before.' }),
    difference: t.expose('difference', {
      type: Estimate,
      nullable: true,
      description:
        'The share answered in the treatment less that in the holdout; null with fewer than 30 customers in either.',
    }),
    maturing: t.exposeInt('maturing', {
      description: 'First attempts of the last 21 days, which may still be answered and do not count yet.',
    }),
    finding: t.expose('finding', { type: Finding, description: 'What the difference allows to be said.' }),
    sentence: t.string({
      description: 'The finding as an English sentence.',
      resolve: ({ difference, remarks }) => comparisonText(difference, remarks),
    }),
    remarks: t.field({
      type: [ExperimentRemark],
      description: 'What a reader should know.',
      resolve: ({ remarks }) => [...remarks],
    }),
  }),
})
