import {
  believe,
  contribution,
  DEFAULT_PRIOR,
  derive,
  type Interaction,
  type Ledger,
  type Message,
  messageOf,
  rankCustomer,
  recommend,
} from '@wavelength/core'
import { BENCH_NOW } from './business.ts'
import type { Figure } from './figures.ts'
import { ledgerOf, type MadeCustomer, madeCustomer, USUAL_CONTACTS } from './made-customer.ts'

const CUSTOMERS = 500
const ROUNDS = 5
const MESSAGES: readonly Message[] = [messageOf('SUPPORT_REPLY'), messageOf('REMINDER'), messageOf('COMPLEX_MATTER')]

/** What learning and answering take of one core per contact and per customer, apart from the store. */
export function learningCost(): Figure[] {
  const people = Array.from({ length: CUSTOMERS }, (_, at) => madeCustomer(at))
  const known = people.map(derivedButLast)
  const ledgers = people.map(ledgerOf)
  const each = (name: string, work: (at: number) => unknown): Figure => ({
    name,
    value: microseconds(work),
    unit: 'µs',
  })
  return [
    each(`one contact more on a timeline of ${USUAL_CONTACTS}: derived and counted`, (at) => learned(known[at])),
    each('what is believed of one customer', (at) => believe(ledgerAt(ledgers, at), DEFAULT_PRIOR, BENCH_NOW)),
    each('ranking for one customer', (at) => rankCustomer(question(ledgers, at))),
    each('recommendation with reasons, waits and plan', (at) => recommend(question(ledgers, at))),
    each('the same with what would change it', (at) => recommend(question(ledgers, at)).wouldChangeIf()),
    { name: 'cells of a ledger', value: mean(ledgers.map(({ tallies }) => tallies.length)), unit: 'rows' },
  ]
}

/** A customer whose newest contact has yet to come in. */
interface Expectant {
  readonly customer: MadeCustomer
  readonly settled: readonly Interaction[]
}

function derivedButLast(customer: MadeCustomer): Expectant {
  return { customer, settled: derive(customer.derivation, [], customer.contacts.slice(0, -1)) }
}

function learned(expectant: Expectant | undefined): unknown {
  const newest = expectant?.customer.contacts.at(-1)
  if (expectant === undefined || newest === undefined) throw new RangeError('every customer has contacts')
  const derived = derive(expectant.customer.derivation, expectant.settled, [newest], newest.occurredAt)
  const counted = derived.find(({ id }) => id === newest.id)
  return counted && contribution(counted, { reportingZone: 'UTC', prior: DEFAULT_PRIOR })
}

function question(ledgers: readonly Ledger[], at: number) {
  const message = MESSAGES[at % MESSAGES.length] ?? messageOf('OTHER')
  return { ledger: ledgerAt(ledgers, at), message, now: BENCH_NOW, prior: DEFAULT_PRIOR }
}

function ledgerAt(ledgers: readonly Ledger[], at: number): Ledger {
  const ledger = ledgers[at]
  if (ledger === undefined) throw new RangeError('there is a ledger for every customer')
  return ledger
}

/** Of one core, by the quietest of several rounds: what else the machine does only ever adds. */
function microseconds(work: (at: number) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (let at = 0; at < CUSTOMERS; at++) work(at)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / CUSTOMERS
  })
  return Math.min(...rounds)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
