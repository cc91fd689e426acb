import type { ContactsBehind, PeopleLook } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { type StoredCustomer, writeCustomers } from '../customer.ts'
import type { Store } from '../store/open.ts'
import { countCustomers } from './count-customers.ts'
import type { CustomerFilter } from './customer-filter.ts'
import { customerPage } from './customer-list.ts'

const ZONE = 'UTC'
const CONTEXT = { now: Date.parse('2026-12-01T00:00Z'), today: '2026-12-01', reportingZone: ZONE }
const LATEST_FIRST = { field: 'CONTACTS', direction: 'DESC' } as const
const WHOLE_PAGE = { after: null, before: null, limit: 100, inverted: false }
const CONTACTS: ContactsBehind = { range: { from: '2026-10-01', to: '2026-12-01' } }

describe.each(STORE_KINDS)('countCustomers on %s', (kind) => {
  let store: Store
  let everything: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
    everything = await writeManyContacts(store.db, ZONE)
  })
  afterAll(() => store.close())

  const count = (filter: CustomerFilter, looks?: readonly PeopleLook[]) =>
    countCustomers(store.db, { ...CONTEXT, filter }, looks)
  const each = (customers: number) => ({ customers, low: null, high: null })
  const idsBehind = (isIn: (id: string) => boolean) =>
    [...new Set(everything.interactions.map(({ customerId }) => customerId))].filter(isIn)

  it('counts each as long as that takes no time', async () => {
    expect(await count({ contacts: CONTACTS })).toEqual(each(idsBehind(() => true).length))
  })

  it('estimates those with contacts from whoever of them is in a sample', async () => {
    expect(idsBehind((id) => id.startsWith('0'))).toHaveLength(20)
    expect(await count({ contacts: CONTACTS }, [16])).toEqual({ customers: 320, low: 184, high: 456 })
  })

  it('looks at more people where a sample shows too few of them', async () => {
    expect(idsBehind((id) => /^0[0-3]/.test(id)).length).toBeLessThan(10)
    expect(await count({ contacts: CONTACTS }, [64, 16])).toEqual(await count({ contacts: CONTACTS }, [16]))
  })

  it('counts each where every sample shows too few of them', async () => {
    const rare = { ...CONTACTS, filter: { segments: ['Rare'] } }
    expect(await count({ contacts: rare }, [64, 16])).toEqual(each(3))
    expect(await count({ contacts: { ...CONTACTS, filter: { segments: ['nobody'] } } }, [64, 16])).toEqual(each(0))
  })

  it('counts each where few customers are left by the rest of the filter', async () => {
    const danes = new Set(everything.customers.filter(({ country }) => country === 'DK').map(({ id }) => id))
    const found = idsBehind((id) => danes.has(id))
    expect(await count({ contacts: CONTACTS, countries: ['DK'] }, [16])).toEqual(each(found.length))
  })

  it('estimates where many are left', async () => {
    const isSample = new Set(everything.customers.filter((customer) => customer.isSample).map(({ id }) => id))
    expect(idsBehind((id) => id.startsWith('0') && isSample.has(id))).toHaveLength(10)
    await writeCustomers(store.db, withoutContacts(everything.customers[0]))
    const filter = { contacts: CONTACTS, sample: true }
    expect(await count(filter, [16])).toEqual({ customers: 160, low: 63, high: 257 })
    const listed = await customerPage(store.db, { ...CONTEXT, filter, order: LATEST_FIRST }, WHOLE_PAGE)
    expect(listed.map(({ id }) => id).sort()).toEqual(idsBehind((id) => isSample.has(id)).sort())
  })
})

/** More of the sample business than whose contacts are looked up one by one. */
function withoutContacts(like: StoredCustomer | undefined): StoredCustomer[] {
  if (!like) throw new Error('there is nobody')
  const numbers = Array.from({ length: 2_100 }, (_, number) => number)
  return numbers.map((number) => ({
    ...like,
    id: `f0000009-0000-4000-8000-${String(number).padStart(12, '0')}`,
    externalId: `quiet-${number}`,
  }))
}
