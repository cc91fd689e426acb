import type { SetChannel, SetCustomer } from '../question-set.ts'
import type { Background } from './background.ts'
import { channelMethod } from './channel-method.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { Rates } from './rates.ts'

/** Attempts at the cohort's rate with which a customer may start; the likeliest is taken. */
const STRENGTHS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64]

/** The customer's own answers per channel, started with so many attempts at the cohort's rate. */
export const betaBinomial = channelMethod('beta-binomial with cohort prior', (background) => {
  const strength = likeliestStrength(background)
  return ({ customer, history, asOf }) => {
    const own = new Rates()
    for (const { attempt, answered } of outcomesOf(history, Date.parse(asOf))) own.add(attempt.channel, answered)
    const chance = (channel: SetChannel) => own.towards(background.cohortRate(customer, channel), strength, channel)
    return { liking: chance, chance }
  }
})

function likeliestStrength(background: Background): number {
  const likelihoods = STRENGTHS.map((strength) =>
    background.customers.reduce(
      (sum, { customer, outcomes }) => sum + logLikelihood(background, customer, outcomes, strength),
      0,
    ),
  )
  return STRENGTHS[likelihoods.indexOf(Math.max(...likelihoods))] ?? 1
}

/** Each attempt is forecast from those before it: the product is the beta-binomial likelihood. */
function logLikelihood(
  background: Background,
  customer: SetCustomer,
  outcomes: readonly Outcome[],
  strength: number,
): number {
  const own = new Rates()
  let sum = 0
  for (const { attempt, answered } of outcomes) {
    const chance = own.towards(background.cohortRate(customer, attempt.channel), strength, attempt.channel)
    sum += Math.log(answered ? chance : 1 - chance)
    own.add(attempt.channel, answered)
  }
  return sum
}
