import {
  ageBandOn,
  CHANNELS,
  type Channel,
  type ConsentInForce,
  channelsOf,
  isOpenState,
  mostOpen,
  PERMISSION_STATES,
  PERMISSION_UNITS,
  type PermissionFacts,
  type PermissionQuery,
  type PermissionState,
  PURPOSE_CLASSES,
  type PurposeClass,
  permissionOf,
  type StatedPreference,
} from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyStore } from '../../testing/derived-state.ts'
import {
  EMPTY_TALLY,
  PERMISSION_NOW as NOW,
  type PermittedCustomer,
  permissionQueries,
  permittedCustomers,
  writePermittedCustomers,
  PERMISSION_ZONE as ZONE,
} from '../../testing/permitted-customers.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { refreshStates } from '../customer-state/refresh-states.ts'
import { ledgersOf } from '../reads/ledgers.ts'
import type { Store } from '../store/open.ts'
import { permissionCounts, permissionStates } from './permission-counts.ts'

const TODAY = '2026-11-23'
/** Some were born so that they leave it on the day after. */
const AGE_BAND_OF_A_BIRTHDAY = ageBandOn({ birthDate: '2001-11-24', birthYear: null }, TODAY)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe.each(STORE_KINDS)('permission, counted on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
  })
  afterAll(() => store.close())

  it('is what a count customer by customer gives, by the definition that recommendations follow', async () => {
    await fc.assert(
      fc.asyncProperty(
        permittedCustomers,
        fc.array(permissionQueries, { minLength: 1, maxLength: 4 }),
        async (all, queries) => {
          await emptyStore(store.db)
          await writePermittedCustomers(store.db, all)
          await expectLedgers(store, all)
          const report = async ({ by, filter }: PermissionQuery) =>
            permissionCounts(await permissionStates(store.db, filter, NOW, [by]), { by, maySeeFewPeople: true })
          for (const query of queries) expect(await report(query)).toEqual(recount(all, query))
          await refreshStates(store.db, NOW)
          for (const query of queries) expect(await report(query)).toEqual(recount(all, query))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is the same as counted before, whatever is written and whenever it is asked', async () => {
    const instants = fc.array(fc.constantFrom(-MINUTE, 0, 1, MINUTE, DAY), { minLength: 3, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(permittedCustomers, instants), { minLength: 1, maxLength: 3 }),
        async (steps) => {
          for (const [all, later] of steps) {
            await emptyStore(store.db)
            await writePermittedCustomers(store.db, all)
            for (const each of later) await expectAsCountedAnew(store, NOW + each)
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('withholds numbers about few people', async () => {
    await emptyStore(store.db)
    const [one] = fc.sample(
      permittedCustomers.filter((all) => all.length > 0),
      1,
    )
    await writePermittedCustomers(store.db, one?.slice(0, 4) ?? [])
    const states = await permissionStates(store.db, {}, NOW)
    const { groups } = permissionCounts(states, { by: 'ALL_CHANNELS', maySeeFewPeople: false })
    expect(groups.map(({ customers }) => customers)).toEqual([null, null])
  })
})

/** For another handle on the store nothing was kept. */
async function expectAsCountedAnew({ db }: Store, now: number): Promise<void> {
  for (const filter of [{}, { ageBands: [AGE_BAND_OF_A_BIRTHDAY] }]) {
    const count = (on: Store['db']) => permissionStates(on, filter, now, ['CHANNEL'])
    expect(await count(db)).toEqual(await count(db.withSchema('public')))
  }
}

/** Recommendations read the same facts, customer by customer. */
async function expectLedgers({ db }: Store, all: readonly PermittedCustomer[]): Promise<void> {
  const ids = all.map(({ customer }) => customer.id)
  const ledgers = await ledgersOf(db, ids, { now: NOW, reportingZone: ZONE })
  for (const each of all) {
    const { ledger } = ledgers.get(each.customer.id) ?? {}
    expect(ledger && statesOf(ledger)).toEqual(statesOf(factsOf(each)))
  }
}

function statesOf(facts: PermissionFacts): PermissionState[] {
  return PURPOSE_CLASSES.flatMap((purposeClass) => CHANNELS.map((channel) => stateOn(facts, channel, purposeClass)))
}

function stateOn(facts: PermissionFacts, channel: Channel, purposeClass: PurposeClass): PermissionState {
  return permissionOf(facts, { channel, purposeClass, now: NOW }).state
}

function recount(everybody: readonly PermittedCustomer[], query: PermissionQuery) {
  const all = everybody.filter(({ customer }) => isAsked(customer, query)).map(factsOf)
  const preferring = (channel: Channel) => all.filter(({ stated }) => stated?.channels[0] === channel)
  const groups = PERMISSION_UNITS[query.by].map((unit) => {
    const channels = unit.channel !== null ? [unit.channel] : unit.family !== null ? channelsOf(unit.family) : CHANNELS
    return { unit, channels, people: all }
  })
  const firsts = CHANNELS.map((channel) => ({
    unit: PERMISSION_UNITS.CHANNEL[CHANNELS.indexOf(channel)],
    channels: [channel],
    people: preferring(channel),
  }))
  const isFirstClosed = (facts: PermissionFacts, purposeClass: PurposeClass) => {
    const [first] = facts.stated?.channels ?? []
    return first !== undefined && !isOpenState(stateOn(facts, first, purposeClass))
  }
  return {
    asOf: NOW,
    groups: groups.flatMap(countByState),
    firstChoices: firsts.flatMap(countByState),
    preferredNotPermitted: PURPOSE_CLASSES.map((purposeClass) => ({
      purposeClass,
      customers: all.filter((facts) => isFirstClosed(facts, purposeClass)).length,
    })),
    warnings: [],
  }
}

interface Counted {
  readonly unit: object | undefined
  readonly channels: readonly Channel[]
  readonly people: readonly PermissionFacts[]
}

function countByState({ unit, channels, people }: Counted) {
  if (people.length === 0) return []
  return PURPOSE_CLASSES.map((purposeClass) => {
    const found = people.map((facts) => mostOpen(channels.map((channel) => stateOn(facts, channel, purposeClass))))
    const states = PERMISSION_STATES.map((state) => ({
      state,
      customers: found.filter((each) => each === state).length,
    }))
    return { ...unit, purposeClass, customers: people.length, states }
  })
}

function isAsked(customer: PermittedCustomer['customer'], { filter }: PermissionQuery): boolean {
  const isIn = (values: readonly string[] | null | undefined, value: string) => values == null || values.includes(value)
  return (
    isIn(filter.ageBands, ageBandOn(customer, TODAY)) &&
    isIn(filter.generations, customer.generation) &&
    isIn(filter.segments, customer.segment ?? 'UNKNOWN') &&
    isIn(filter.countries, customer.country ?? 'UNKNOWN')
  )
}

/** What is in force, found by hand: the latest, then the withdrawal. */
function factsOf({ contactPoints, lines, consents, statements }: PermittedCustomer): PermissionFacts {
  const byAge = consents
    .filter(({ effectiveFrom }) => effectiveFrom <= NOW)
    .toSorted((a, b) => a.effectiveFrom - b.effectiveFrom || (a.status < b.status ? -1 : Number(a.status !== b.status)))
  const newest = new Map(
    byAge.map((each): [string, ConsentInForce] => [
      `${each.channel} ${each.purposeClass}`,
      { channel: each.channel, purposeClass: each.purposeClass, status: each.status, at: each.effectiveFrom },
    ]),
  )
  const stated: StatedPreference | undefined = statements
    .filter(({ statedAt }) => statedAt <= NOW)
    .toSorted((a, b) => a.statedAt - b.statedAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
    .at(-1)
  const tallies = lines.map((line) => ({ ...EMPTY_TALLY, ...line }))
  return { contactPoints, tallies, consents: [...newest.values()], stated: stated ?? null }
}
