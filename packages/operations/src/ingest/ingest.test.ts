import { randomUUID } from 'node:crypto'
import type { Store } from '@wavelength/db'
import { emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../../testing/event-lists.ts'
import { aRawEvent, reported } from '../../testing/raw-events.ts'
import { verify } from '../verify.ts'
import { ingest } from './ingest.ts'

describe.each(STORE_KINDS)('ingest on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(() => emptyStore(store.db))
  afterAll(() => store.close())

  const take = (...raws: Record<string, unknown>[]) => ingest(store, reported(...raws), { now: TEST_NOW })
  const statuses = async (...raws: Record<string, unknown>[]) =>
    (await take(...raws)).outcomes.map((outcome) => outcome.status)
  const interactions = () =>
    store.db.selectFrom('interaction').selectAll().orderBy('occurredAt').orderBy('sourceId').execute()
  const rejectedEvents = () =>
    store.db.selectFrom('rejectedEvent').select(['code', 'field', 'raw', 'position']).execute()

  it('stores a contact once, merges what is told later, and knows a repetition', async () => {
    const sent = aRawEvent()
    const answered = aRawEvent({ outcome: 'ANSWERED', outcomeAt: '2026-05-04T12:00:00Z' })
    expect(await statuses(sent, sent)).toEqual(['STORED', 'DUPLICATE'])
    expect(await statuses(answered, sent, answered)).toEqual(['MERGED', 'DUPLICATE', 'DUPLICATE'])
    expect(await interactions()).toMatchObject([
      { outcome: 'ANSWERED', resolution: 'ANSWERED', answeredAt: Date.UTC(2026, 4, 4, 12) },
    ])
  })

  it('keeps a bad event with its code, field and place, and takes the rest', async () => {
    const bad = aRawEvent({ sourceId: '2', occurredAt: '9999-01-01T00:00:00Z' })
    const result = await take(aRawEvent(), bad, aRawEvent({ sourceId: '3' }))
    expect(result).toMatchObject({ stored: 2, rejected: 1 })
    expect(result.outcomes[1]).toMatchObject({
      status: 'REJECTED',
      issue: { code: 'IMPOSSIBLE_INSTANT', field: ['occurredAt'] },
    })
    expect(await rejectedEvents()).toMatchObject([{ code: 'IMPOSSIBLE_INSTANT', field: ['occurredAt'] }])
    await take(bad)
    expect(await rejectedEvents()).toHaveLength(1)
  })

  it('refuses a reply to nothing known, and takes it by itself when what it answers arrives', async () => {
    const reply = aRawEvent({
      sourceId: 'reply',
      direction: 'INBOUND',
      inReplyTo: '1',
      occurredAt: '2026-05-05T10:00:00Z',
    })
    expect(await statuses(reply)).toEqual(['REJECTED'])
    expect(await rejectedEvents()).toMatchObject([{ code: 'REPLY_TO_UNKNOWN', field: ['inReplyTo'] }])
    expect(await store.db.selectFrom('customer').select('id').execute()).toEqual([])
    expect(await statuses(aRawEvent())).toEqual(['STORED'])
    expect(await rejectedEvents()).toEqual([])
    expect(await interactions()).toMatchObject([{ resolution: 'ANSWERED' }, { sourceId: 'reply' }])
  })

  it('takes a reply that stands before what it answers in the same batch', async () => {
    const reply = aRawEvent({
      sourceId: 'reply',
      direction: 'INBOUND',
      inReplyTo: '1',
      occurredAt: '2026-05-05T10:00:00Z',
    })
    expect(await statuses(reply, aRawEvent())).toEqual(['STORED', 'STORED'])
  })

  const MESSAGE = {
    source: 'messenger',
    customer: { handle: { network: 'FACEBOOK', value: '77' } },
    channel: 'FACEBOOK',
  }
  const message = (sourceId: string, occurredAt: string) =>
    aRawEvent({ ...MESSAGE, sourceId, occurredAt, outcome: 'SENT' })
  const seen = (upTo: string) => ({ ...MESSAGE, type: 'watermark', outcome: 'SEEN', upTo })

  it('takes a watermark for what it covers: what was stored, what comes with it, and what comes late', async () => {
    await take(message('1', '2026-05-04T10:00:00Z'))
    const together = [seen('2026-05-04T11:00:00Z'), message('3', '2026-05-04T12:00:00Z')]
    expect(await statuses(...together)).toEqual(['RECORDED', 'STORED'])
    await take(message('2', '2026-05-04T10:30:00Z'))
    expect(await interactions()).toMatchObject([
      { sourceId: '1', outcome: 'SEEN' },
      { sourceId: '2', outcome: 'SEEN' },
      { sourceId: '3', outcome: 'SENT' },
    ])
  })

  it('knows an older watermark, and one for another person covers nothing of this one', async () => {
    await take(message('1', '2026-05-04T10:00:00Z'), seen('2026-05-04T11:00:00Z'))
    expect(await statuses(seen('2026-05-04T10:30:00Z'))).toEqual(['KNOWN'])
    const other = { ...seen('2026-05-04T13:00:00Z'), customer: { handle: { network: 'FACEBOOK', value: '78' } } }
    await take(message('2', '2026-05-04T12:00:00Z'), other)
    expect(await interactions()).toMatchObject([{ outcome: 'SEEN' }, { outcome: 'SENT' }])
  })

  it('enters a consent once, with when and where it was told', async () => {
    const withdrawn = {
      type: 'consent',
      source: 'mail-tool',
      customer: { email: 'ada@example.org' },
      channel: 'EMAIL',
      purposeClass: 'MARKETING',
      status: 'WITHDRAWN',
      at: '2026-05-04T10:00:00Z',
      proof: 'campaign 7',
    }
    expect(await statuses(withdrawn, withdrawn)).toEqual(['RECORDED', 'KNOWN'])
    expect((await take(withdrawn)).recorded).toBe(0)
    const entries = await store.db.selectFrom('consent').selectAll().execute()
    expect(entries).toMatchObject([
      { status: 'WITHDRAWN', proof: 'campaign 7', effectiveFrom: Date.UTC(2026, 4, 4, 10), importRun: null },
    ])
    const [found] = await statuses({ ...withdrawn, purposeClass: 'ALL' })
    expect(found).toBe('REJECTED')
  })

  it('refuses an id that nobody has', async () => {
    const result = await take(aRawEvent({ customer: { id: randomUUID() } }))
    expect(result.outcomes).toMatchObject([
      { status: 'REJECTED', issue: { code: 'UNKNOWN_CUSTOMER', field: ['customer', 'id'] } },
    ])
  })

  it('keeps the same source id with two customers as two contacts', async () => {
    expect(await statuses(aRawEvent(), aRawEvent({ customer: { externalId: 'c2' } }))).toEqual(['STORED', 'STORED'])
    expect((await verify(store)).difference).toBeNull()
  })

  it('joins a customer by any identity that was told, and refuses identities of two people', async () => {
    await take({ type: 'customer', externalId: 'c1', email: 'ann@example.com', phone: '+4520123456' })
    await take(
      aRawEvent({ customer: { email: 'Ann@example.com' } }),
      aRawEvent({ sourceId: '2', customer: { phone: '+45 2012 3456' } }),
    )
    expect(new Set((await interactions()).map((each) => each.customerId)).size).toBe(1)
    await take(aRawEvent({ sourceId: '3', customer: { externalId: 'c2' } }))
    const result = await take({ type: 'customer', externalId: 'c2', email: 'ann@example.com', name: 'Somebody' })
    expect(result.outcomes).toMatchObject([{ status: 'REJECTED', issue: { code: 'IDENTITY_TAKEN' } }])
  })

  it('creates, updates and leaves a customer alone by what it is told', async () => {
    const ann = { type: 'customer', externalId: 'c1', name: 'Ann', birthYear: 1990 }
    expect(await statuses(ann)).toEqual(['CREATED'])
    expect(await statuses(ann)).toEqual(['UNCHANGED'])
    expect(await statuses({ type: 'customer', externalId: 'c1', segment: 'retail' })).toEqual(['UPDATED'])
    expect(
      await store.db.selectFrom('customer').select(['name', 'birthYear', 'segment', 'generation']).execute(),
    ).toEqual([{ name: 'Ann', birthYear: 1990, segment: 'retail', generation: 'MILLENNIAL' }])
  })

  it('moves the contacts of a customer into the cohort that a late birth year tells', async () => {
    await take(aRawEvent(), aRawEvent({ sourceId: '2', customer: { externalId: 'c2' } }))
    await take({ type: 'customer', externalId: 'c1', birthYear: 1950, timeZone: 'America/New_York' })
    expect(await interactions()).toMatchObject([
      { ageBand: 'AGE_75_PLUS', localHour: 6 },
      { ageBand: 'UNKNOWN', localHour: 10 },
    ])
    expect((await verify(store)).difference).toBeNull()
  })

  it('notes the addresses that contacts went over', async () => {
    await take(
      aRawEvent({ customer: { phone: '+4520123456' }, channel: 'SMS' }),
      aRawEvent({ sourceId: '2', contactPoint: 'ann@example.com' }),
    )
    const points = await store.db.selectFrom('contactPoint').select(['channel', 'address']).orderBy('channel').execute()
    expect(points).toEqual([
      { channel: 'EMAIL', address: 'ann@example.com' },
      { channel: 'SMS', address: '+4520123456' },
    ])
  })

  it('lets writers of the same customers in opposite order wait for each other and loses nothing', async () => {
    const events = Array.from({ length: 40 }, (_, at) =>
      aRawEvent({ sourceId: String(at), customer: { externalId: `c${at % 10}` } }),
    )
    const deliveries = Array.from({ length: 8 }, (_, writer) => (writer % 2 === 0 ? events : events.toReversed()))
    const results = await Promise.all(deliveries.map((delivery) => take(...delivery)))
    expect(results.reduce((sum, result) => sum + result.stored, 0)).toBe(40)
    expect(await interactions()).toHaveLength(40)
    expect((await verify(store)).difference).toBeNull()
  })
})
