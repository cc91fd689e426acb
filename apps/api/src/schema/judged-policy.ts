import { comparisonText } from '@wavelength/core'
import type { JudgedPolicy as Judged } from '@wavelength/operations'
import { builder } from './builder.ts'
import { Estimate, ExperimentRemark, Finding } from './experiment-values.ts'

export const JudgedPolicy = builder.objectRef<Judged>('JudgedPolicy').implement({
  description:
    'What always following number one would have got, judged by what came of first attempts whose way was left to chance. All values are shares answered, 0 to 1.',
  fields: (t) => ({
    choices: t.exposeInt('choices', { description: 'First attempts that it rests on.' }),
    customers: t.exposeInt('customers', { description: 'Customers to whom they went.' }),
    effectiveSampleSize: t.exposeFloat('effectiveSampleSize', {
      description: 'So many attempts that agree with number one would tell as much. Under 100 no number is told.',
    }),
    meanWeight: t.exposeFloat('meanWeight', {
      description: 'About 1 when the probabilities are true; no number is told when it is far from that.',
    }),
    largestWeight: t.exposeFloat('largestWeight', {
      description: 'For how many attempts the most telling one stands.',
    }),
    arePropensitiesLogged: t.exposeBoolean('arePropensitiesLogged', {
      description:
        'False: how likely each choice was is estimated from how often it was made, and whatever else decided it is left in.',
    }),
    asLogged: t.expose('asLogged', {
      type: Estimate,
      nullable: true,
      description: 'The share answered of what was sent; null when it rests on fewer than two customers.',
    }),
    doublyRobust: t.expose('doublyRobust', {
      type: Estimate,
      nullable: true,
      description:
        'The share that would have been answered with number one throughout: the forecasts, corrected by what came. This is the number to report.',
    }),
    uplift: t.expose('uplift', {
      type: Estimate,
      nullable: true,
      description: 'doublyRobust less asLogged: what number one throughout would have changed.',
    }),
    ips: t.expose('ips', {
      type: Estimate,
      nullable: true,
      description: 'The same by inverse propensities alone: without forecasts, and the widest.',
    }),
    snips: t.expose('snips', {
      type: Estimate,
      nullable: true,
      description: 'The same by inverse propensities, divided by the sum of the weights.',
    }),
    directMethod: t.expose('directMethod', {
      type: Estimate,
      nullable: true,
      description: 'What the forecasts alone expect: no evidence, only for comparison.',
    }),
    finding: t.expose('finding', { type: Finding, description: 'What the uplift allows to be said.' }),
    sentence: t.string({
      description: 'The finding as an English sentence; where nothing can be told, with what is missing.',
      resolve: ({ uplift, remarks }) => comparisonText(uplift, remarks),
    }),
    remarks: t.field({
      type: [ExperimentRemark],
      description: 'What a reader should know.',
      resolve: ({ remarks }) => [...remarks],
    }),
  }),
})
