import { DEFAULT_PRIOR, type Forecasted, fitPopulation, forecastsOf } from '@wavelength/core'
import { type PeerContact, TEST_START } from './peer-contacts.ts'
import { attempt, historyOfPeer } from './peer-history.ts'

/** Whether a call would be missed, told before it. */
export interface MissedCallForecast extends Forecasted {
  readonly customer: string
}

/** Whoever is called is the caller's customer; each call is an attempt, answered when it is taken. */
export function missedCallForecasts(contacts: readonly PeerContact[]): MissedCallForecast[] {
  const calls = contacts.filter(({ channel }) => channel === 'PHONE')
  const before = historiesOf(calls.filter(({ at }) => at < TEST_START))
  /** Whether a call is taken is known at once, so none is still open. */
  const asOf = Number.POSITIVE_INFINITY
  const prior = fitPopulation(before, { start: DEFAULT_PRIOR, version: 'calls', asOf })
  return historiesOf(calls).flatMap((history) =>
    forecastsOf(prior, history, { from: TEST_START }).map(({ probability, happened }) => ({
      customer: history.id,
      probability: 1 - probability,
      happened: !happened,
    })),
  )
}

function historiesOf(calls: readonly PeerContact[]) {
  const byCustomer = Map.groupBy(calls, ({ from, to }) => `${to} as seen by ${from}`)
  return [...byCustomer].map(([customer, ofCustomer]) => historyOfPeer(customer, ofCustomer.map(attempt)))
}
