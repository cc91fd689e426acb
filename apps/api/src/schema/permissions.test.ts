import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const QUERY = `query ($by: PermissionGrouping!, $filter: PermissionFilter) { permissions(by: $by, filter: $filter) {
  asOf warnings preferredNotPermitted { purposeClass customers }
  groups { channel family purposeClass customers states { state isOpen customers } }
  firstChoices { channel purposeClass customers states { state customers } } } }`
const UPSERT = 'mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }'
const CONSENT = `mutation ($who: CustomerRef!, $status: ConsentStatus!, $class: PurposeClass!) {
  recordConsent(customer: $who, consent: { channel: EMAIL, purposeClass: $class, status: $status, source: "form" }) { error { code } } }`
const STATE = `mutation ($who: CustomerRef!, $preference: StatedPreferenceInput!) {
  statePreference(customer: $who, preference: $preference) { error { code } } }`

interface Count {
  readonly state: string
  readonly customers: number | null
}
interface Group {
  readonly channel: string | null
  readonly family: string | null
  readonly purposeClass: string
  readonly customers: number | null
  readonly states: readonly Count[]
}

/** Of 30 customers with an email address in DK and 10 without any in US: 12 consented, 6 withdrew, 2 avoid email. */
describe.each(STORE_KINDS)('permissions on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
    const customers = Array.from({ length: 40 }, (_, at) => ({
      externalId: `P-${at}`,
      country: at < 30 ? 'DK' : 'US',
      ...(at < 30 ? { email: `p${at}@example.org` } : {}),
    }))
    await trial.ask(UPSERT, { c: customers })
    for (let at = 0; at < 18; at++) await consent(at, at < 12 ? 'GRANTED' : 'WITHDRAWN', 'MARKETING')
    for (const at of [18, 19]) await state(at, { avoidChannels: ['EMAIL'] })
    for (let at = 12; at < 18; at++) await state(at, { channels: ['EMAIL', 'PHONE'] })
  })
  afterAll(() => trial.close())

  const consent = (at: number, status: string, purposeClass: string) =>
    trial.ask(CONSENT, { who: { externalId: `P-${at}` }, status, class: purposeClass })
  const state = (at: number, preference: object) => trial.ask(STATE, { who: { externalId: `P-${at}` }, preference })
  const permissions = async (variables: object, key?: string) => {
    const { body } = await trial.ask(QUERY, { by: 'CHANNEL', ...variables }, key)
    expect(body.errors).toBeUndefined()
    return body.data.permissions
  }
  const seen = (groups: readonly Group[], where: Partial<Group>) => {
    const isSought = (group: Group) =>
      Object.entries(where).every(([name, value]) => group[name as keyof Group] === value)
    const found = groups.find(isSought)
    const some = found?.states.filter(({ customers }) => customers !== 0) ?? []
    return Object.fromEntries(some.map(({ state, customers }) => [state, customers]))
  }
  const EMAIL_MARKETING = { channel: 'EMAIL', purposeClass: 'MARKETING' }

  it('counts every customer once for each channel and class of purposes', async () => {
    const { groups, asOf, warnings } = await permissions({})
    expect(groups).toHaveLength(28)
    expect(seen(groups, EMAIL_MARKETING)).toEqual({
      MAY_CONTACT: 12,
      NO_RECORD: 10,
      ASKED_NOT_TO: 2,
      CONSENT_WITHDRAWN: 6,
      NO_ADDRESS: 10,
    })
    expect(seen(groups, { ...EMAIL_MARKETING, purposeClass: 'TRANSACTIONAL' })).toEqual({
      NO_RECORD: 28,
      ASKED_NOT_TO: 2,
      NO_ADDRESS: 10,
    })
    expect(new Set(groups.map(({ customers }: Group) => customers))).toEqual(new Set([40]))
    expect([asOf, warnings]).toEqual([new Date(trial.clock.now).toISOString(), []])
  })

  it('tells who wants what is not permitted', async () => {
    const { firstChoices, preferredNotPermitted } = await permissions({})
    expect(seen(firstChoices, EMAIL_MARKETING)).toEqual({ CONSENT_WITHDRAWN: 6 })
    expect(preferredNotPermitted).toEqual([
      { purposeClass: 'MARKETING', customers: 6 },
      { purposeClass: 'TRANSACTIONAL', customers: 0 },
    ])
  })

  it('takes a family for as open as its most open channel', async () => {
    const families = await permissions({ by: 'CHANNEL_FAMILY' })
    expect(families.groups).toHaveLength(14)
    expect(seen(families.groups, { channel: null, family: 'EMAIL', purposeClass: 'MARKETING' })).toMatchObject({
      MAY_CONTACT: 12,
    })
    const all = await permissions({ by: 'ALL_CHANNELS' })
    expect(seen(all.groups, { family: null, purposeClass: 'TRANSACTIONAL' })).toEqual({
      NO_RECORD: 28,
      ASKED_NOT_TO: 2,
      NO_ADDRESS: 10,
    })
  })

  it('narrows to some customers', async () => {
    const { groups } = await permissions({ filter: { countries: ['US'], ageBands: ['UNKNOWN'] } })
    expect(seen(groups, EMAIL_MARKETING)).toEqual({ NO_ADDRESS: 10 })
    expect((await permissions({ filter: { segments: ['none'] } })).groups).toEqual([])
  })

  it('withholds from a key without pii:read what is about fewer than five people, and what would give it away', async () => {
    const key = await trial.keyWith('aggregates:read')
    const { groups, warnings } = await permissions({}, key)
    expect(seen(groups, EMAIL_MARKETING)).toEqual({
      MAY_CONTACT: 12,
      NO_RECORD: 10,
      ASKED_NOT_TO: null,
      CONSENT_WITHDRAWN: null,
      NO_ADDRESS: 10,
    })
    expect(warnings).toEqual([expect.stringContaining('fewer than 5 people')])
  })

  it('refuses an empty list', async () => {
    const { body } = await trial.ask(QUERY, { by: 'CHANNEL', filter: { countries: [] } })
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining('filter.countries'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})
