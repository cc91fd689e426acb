import {
  CHANNEL_FAMILIES,
  CHANNELS,
  familyOf,
  isOpenState,
  PERMISSION_GROUPINGS,
  PERMISSION_STATES,
  type PermissionAsked,
  type PermissionGrouping,
  PURPOSE_CLASSES,
} from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyStore } from '../../testing/derived-state.ts'
import {
  permittedCustomers as customersWithFacts,
  PERMISSION_NOW as NOW,
  writePermittedCustomers,
  PERMISSION_ZONE as ZONE,
} from '../../testing/permitted-customers.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { refreshStates } from '../customer-state/refresh-states.ts'
import { countCustomers } from '../reads/count-customers.ts'
import { customerPage } from '../reads/customer-list.ts'
import { customersInOrder } from '../reads/customers-in-order.ts'
import type { Store } from '../store/open.ts'
import { permissionCounts, permissionStates } from './permission-counts.ts'

const CONTEXT = { now: NOW, today: '2026-11-23', reportingZone: ZONE }

const grouped = fc.constantFrom(...PERMISSION_GROUPINGS).chain((by) =>
  fc.record({
    by: fc.constant(by),
    channel: by === 'CHANNEL' ? fc.constantFrom(...CHANNELS) : fc.constant(null),
    family: by === 'CHANNEL_FAMILY' ? fc.constantFrom(...CHANNEL_FAMILIES) : fc.constant(null),
    purposeClass: fc.constantFrom(...PURPOSE_CLASSES),
    states: fc.uniqueArray(fc.constantFrom(...PERMISSION_STATES), { minLength: 1, maxLength: 4 }),
    firstChoice: by === 'CHANNEL' ? fc.boolean() : fc.constant(false),
  }),
)
type Grouped = PermissionAsked & { readonly by: PermissionGrouping }

describe.each(STORE_KINDS)('customers behind a permission on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
  })
  afterAll(() => store.close())

  it('are as many as the report tells', async () => {
    await fc.assert(
      fc.asyncProperty(customersWithFacts, fc.array(grouped, { minLength: 1, maxLength: 6 }), async (all, asked) => {
        await emptyStore(store.db)
        await writePermittedCustomers(store.db, all)
        for (const each of asked) await expectReported(store, each)
        await expectWishes(store)
        await refreshStates(store.db, NOW)
        for (const each of asked) await expectReported(store, each)
        await expectWishes(store)
      }),
      { numRuns: 30 },
    )
  })
})

async function expectReported({ db }: Store, { by, ...permission }: Grouped): Promise<void> {
  const report = permissionCounts(await permissionStates(db, {}, NOW), { by, maySeeFewPeople: true })
  const { channel, purposeClass, states, firstChoice } = permission
  const family = channel === null ? permission.family : familyOf(channel)
  const group = (firstChoice ? report.firstChoices : report.groups).find(
    (each) => each.channel === channel && each.family === family && each.purposeClass === purposeClass,
  )
  const wanted = group?.states.filter(({ state }) => states.includes(state)) ?? []
  const filtered = { ...CONTEXT, filter: { permission } }
  const { customers } = await countCustomers(db, filtered)
  expect(customers).toBe(wanted.reduce((sum, each) => sum + (each.customers ?? 0), 0))
  expect((await customersInOrder(db, filtered, null, 1_000)).customers).toHaveLength(customers)
  expect(await customerPage(db, { ...filtered, order: NEWEST_FIRST }, WHOLE_PAGE)).toHaveLength(customers)
}

const NEWEST_FIRST = { field: 'CREATED_AT', direction: 'DESC' } as const
const WHOLE_PAGE = { after: null, before: null, limit: 500, inverted: false }

/** "Preferred but not permitted". */
async function expectWishes({ db }: Store): Promise<void> {
  const report = permissionCounts(await permissionStates(db, {}, NOW), { by: 'CHANNEL', maySeeFewPeople: true })
  const closed = PERMISSION_STATES.filter((state) => !isOpenState(state))
  for (const { purposeClass, customers } of report.preferredNotPermitted) {
    const permission = { channel: null, family: null, purposeClass, states: closed, firstChoice: true }
    expect((await countCustomers(db, { ...CONTEXT, filter: { permission } })).customers).toBe(customers)
  }
}
