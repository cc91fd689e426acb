import type { Ledger, Tally } from '@wavelength/core'
import { ledgerOf, madeCustomer } from './made-customer.ts'
import { numbers } from './numbers.ts'

const KINDS_OF_CUSTOMER = 500

/** Ledgers of a whole book one after another, none of them kept: as they would come from the store. */
export function* book(customers: number, seed: number): Generator<Ledger> {
  const random = numbers(seed)
  const kinds = Array.from({ length: KINDS_OF_CUSTOMER }, (_, at) => ledgerOf(madeCustomer(at)))
  for (let at = 0; at < customers; at++) {
    const kind = kinds[at % KINDS_OF_CUSTOMER]
    if (kind === undefined) throw new RangeError('the kinds of customer are fewer than said')
    yield { ...kind, tallies: kind.tallies.map((tally) => withOtherAnswers(tally, random())) }
  }
}

function withOtherAnswers(tally: Tally, share: number): Tally {
  return {
    ...tally,
    answered: Math.round(share * tally.attempts),
    answerWeight: Math.round(share * tally.attemptWeight),
  }
}
