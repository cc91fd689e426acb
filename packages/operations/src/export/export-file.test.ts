import { type AggregateQuery, familyOf, type InteractionFilter } from '@wavelength/core'
import { aggregate, type Store, type StoredInteraction } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gathered, gatheredText } from '../../testing/gathered.ts'
import { askParquet } from '../../testing/read-parquet.ts'
import { storeContacts } from '../../testing/stored-contacts.ts'
import { exportFile } from './export-file.ts'
import { type ExportAsked, readExport } from './read-export.ts'

const NOW = Date.UTC(2027, 0, 1)
const EVERYTHING = { now: NOW, maySeePersons: true }
const PSEUDONYMOUS = { now: NOW, maySeePersons: false }
const YEAR = { from: '2026-01-01', to: '2027-01-01' }
const BY_HOUR = { ...YEAR, to: '2026-12-20', measures: 'CONTACTS', dimensions: 'CHANNEL', granularity: 'HOUR' }
const COUNT = 25_000

type Line = Readonly<Record<string, unknown>>

describe.each(STORE_KINDS)('exportFile on %s', (kind) => {
  let store: Store
  let contacts: readonly StoredInteraction[]
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    contacts = await storeContacts(store.db, COUNT)
  })
  afterAll(() => store.close())

  function pieces(
    subject: ExportAsked['subject'],
    format: ExportAsked['format'],
    parameters: Readonly<Record<string, string>>,
    context: typeof EVERYTHING & { readonly onRows?: (rows: number) => void } = EVERYTHING,
  ) {
    const texts = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, [text]]))
    return exportFile(store.db, readExport({ subject, format, parameters: texts }), context)
  }

  async function lines(
    subject: ExportAsked['subject'],
    parameters: Readonly<Record<string, string>>,
    context = EVERYTHING,
  ): Promise<Line[]> {
    const text = await gatheredText(await pieces(subject, 'ndjson', parameters, context))
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  }

  describe('of aggregates', () => {
    it('has the numbers of the same question asked once, under the same names', async () => {
      const query: AggregateQuery = {
        measures: ['CUSTOMERS', 'UNANSWERED_RATE', 'REPLY_DELAY_MEDIAN'],
        dimensions: ['CHANNEL', 'LOCAL_WEEKDAY'],
        range: { from: '2026-06-01', to: '2026-07-01' },
        compareWith: { from: '2026-05-01', to: '2026-06-01' },
        filter: { directions: ['OUTBOUND'] },
        timeZone: 'Asia/Kathmandu',
      }
      const { rows } = await aggregate(store.db, query, { now: NOW, maySeeFewPeople: true })
      const found = await lines('aggregates', {
        measures: query.measures.join(','),
        dimensions: 'CHANNEL,LOCAL_WEEKDAY',
        ...query.range,
        compareFrom: '2026-05-01',
        compareTo: '2026-06-01',
        directions: 'OUTBOUND',
        timeZone: 'Asia/Kathmandu',
      })
      expect(rows).toHaveLength(21)
      expect(found).toEqual(
        rows.map(({ keys, values }) => ({
          channel: keys[0]?.value,
          local_weekday: keys[1]?.value,
          ...Object.fromEntries(
            values.flatMap(({ measure, value, ...rest }) => {
              const name = measure.toLowerCase()
              return [[name, value], ...Object.entries(rest).map(([part, told]) => [`${name}_${part}`, told])]
            }),
          ),
        })),
      )
    })

    it('gives all rows of a question, however many answers they take', async () => {
      const rows = await lines('aggregates', { ...BY_HOUR, header: 'true' })
      const header = rows.shift() as { header: { warnings: string[] } }
      expect(rows).toHaveLength(COUNT)
      expect(rows.reduce((sum, row) => sum + Number(row.contacts), 0)).toBe(COUNT)
      expect(new Set(rows.map((row) => `${row.start} ${row.channel}`)).size).toBe(COUNT)
      expect(header.header.warnings.join()).not.toContain('Only the first')
    })

    it('gives as many rows as it was asked for', async () => {
      expect(await lines('aggregates', { ...BY_HOUR, limit: '12000' })).toHaveLength(12_000)
      const [header, ...rows] = await lines('aggregates', { ...BY_HOUR, limit: '3', header: 'true' })
      expect(rows).toHaveLength(3)
      expect(JSON.stringify(header)).toContain('Only the first 3 of 25000 rows')
    })

    it('tells starts with the offset of the day, on both days on which the clocks change', async () => {
      const days = { measures: 'CONTACTS', granularity: 'DAY' }
      const spring = await lines('aggregates', { ...days, from: '2026-03-29', to: '2026-03-31' })
      expect(spring.map(({ start, start_day, contacts }) => [start, start_day, contacts])).toEqual([
        ['2026-03-29T00:00:00+01:00', '2026-03-29', 23 * 3],
        ['2026-03-30T00:00:00+02:00', '2026-03-30', 24 * 3],
      ])
      const autumn = await lines('aggregates', {
        ...days,
        from: '2026-10-25',
        to: '2026-10-27',
        timeZone: 'Europe/Paris',
      })
      expect(autumn.map(({ start, start_day, contacts }) => [start, start_day, contacts])).toEqual([
        ['2026-10-25T00:00:00+02:00', '2026-10-25', 25 * 3],
        ['2026-10-26T00:00:00+01:00', '2026-10-26', 24 * 3],
      ])
    })

    it('has whole numbers, days and instants as such in Parquet, and the definitions with them', async () => {
      const asked = { ...YEAR, measures: 'CONTACTS,UNANSWERED_RATE', dimensions: 'LOCAL_HOUR', granularity: 'MONTH' }
      const bytes = await gathered(await pieces('aggregates', 'parquet', asked))
      const types = await askParquet(bytes, 'describe select * from file')
      expect(Object.fromEntries(types.map((each) => [each.column_name, each.column_type]))).toMatchObject({
        start: 'TIMESTAMP WITH TIME ZONE',
        start_day: 'DATE',
        local_hour: 'INTEGER',
        contacts: 'BIGINT',
        contacts_sample: 'VARCHAR',
        unanswered_rate: 'DOUBLE',
        unanswered_rate_low: 'DOUBLE',
      })
      const [sums] = await askParquet(bytes, 'select sum(contacts)::int as contacts, count(*)::int as rows from file')
      expect(sums).toEqual({ contacts: COUNT, rows: 12 * 24 })
      const told = await askParquet(
        bytes,
        'select decode(key) as key, decode(value) as value from parquet_kv_metadata(file)',
      )
      const header = Object.fromEntries(told.map(({ key, value }) => [key, value]))
      expect(header).toMatchObject({
        'wavelength.timeZone': 'Europe/Copenhagen',
        'wavelength.asOf': '2027-01-01T01:00:00+01:00',
      })
      expect(JSON.parse(String(header['wavelength.definitions']))).toMatchObject({
        unanswered_rate: { denominator: 'attempts that were answered, declined or went unanswered' },
      })
    })

    it('withholds numbers about few people from readers who may not see persons', async () => {
      const asked = { ...YEAR, measures: 'CONTACTS', dimensions: 'SEGMENT' }
      const rare = (rows: readonly Line[]) => rows.find(({ segment }) => segment === 'Rare, "few"')
      expect(rare(await lines('aggregates', asked))).toMatchObject({ contacts: 300, contacts_sample: 'OK' })
      expect(rare(await lines('aggregates', asked, PSEUDONYMOUS))).toMatchObject({
        contacts: null,
        contacts_sample: 'WITHHELD',
      })
    })

    it('has its columns when nothing was found', async () => {
      const asked = { from: '2020-01-01', to: '2020-02-01', measures: 'CONTACTS', dimensions: 'CHANNEL' }
      const csv = await gatheredText(await pieces('aggregates', 'csv', asked))
      expect(csv).toBe(
        'channel,contacts,contacts_numerator,contacts_denominator,contacts_low,contacts_high,contacts_sample\r\n',
      )
    })
  })

  describe('of interactions', () => {
    it('has every contact of the days once, by customer', async () => {
      const rows = await lines('interactions', YEAR)
      const { start, end } = { start: Date.parse('2025-12-31T23:00:00Z'), end: Date.parse('2026-12-31T23:00:00Z') }
      const wanted = contacts.filter(({ occurredAt }) => occurredAt >= start && occurredAt < end)
      expect(rows).toHaveLength(wanted.length)
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)))
      const customers = rows.map(({ customer_id }) => String(customer_id))
      expect(customers).toEqual(customers.toSorted())
    })

    it('has every fact of a contact', async () => {
      const [contact] = contacts
      const rows = await lines('interactions', { from: '2026-01-01', to: '2026-01-02', channels: 'EMAIL', limit: '1' })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        id: contact?.id,
        customer_id: contact?.customerId,
        occurred_at: '2026-01-01T01:00:00+01:00',
        channel: 'EMAIL',
        channel_family: familyOf('EMAIL'),
        source_id: contact?.sourceId,
        contact_point: contact?.contactPoint,
        in_reply_to: [],
        is_attempt: true,
        attempt_state: 'UNANSWERED',
        local_weekday: 'THURSDAY',
        local_hour: 0,
        segment: 'Rare, "few"',
        country: 'UNKNOWN',
        contacts_in_week: 1,
        is_repeat: false,
      })
    })

    it('leaves out what names persons for readers who may not see them', async () => {
      const asked = { from: '2026-01-01', to: '2026-01-02', header: 'true' }
      const [header, row] = await lines('interactions', asked, PSEUDONYMOUS)
      expect(JSON.stringify(header)).toContain(
        'Left out, because they name persons: source_id, contact_point, in_reply_to.',
      )
      expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['source_id']))
      for (const personal of ['source_id', 'contact_point', 'in_reply_to']) expect(row).not.toHaveProperty(personal)
      expect(JSON.stringify(row)).not.toMatch(/example\.com|contact-\d|person-\d/)
    })

    const filters: readonly (readonly [string, Readonly<Record<string, string>>, InteractionFilter])[] = [
      ['channels', { channels: 'SMS,PHONE' }, { channels: ['SMS', 'PHONE'] }],
      ['families', { families: 'TEXT' }, { families: ['TEXT'] }],
      ['a text with a comma', { segments: 'Rare\\, "few",UNKNOWN' }, { segments: ['Rare, "few"', 'UNKNOWN'] }],
      ['attempt numbers', { attemptNumbers: '1,4' }, { attemptNumbers: [1, 4] }],
      ['reply delays', { replyDelays: 'WITHIN_7_DAYS,LATER' }, { replyDelays: ['WITHIN_7_DAYS', 'LATER'] }],
      ['local hours', { localHours: '0,23', ageBands: 'AGE_25_34' }, { localHours: [0, 23], ageBands: ['AGE_25_34'] }],
    ]
    it.each(filters)(
      'has as many contacts as the aggregate with the same filter: %s',
      async (_, parameters, filter) => {
        const range = { from: '2026-02-01', to: '2026-03-01' }
        const query: AggregateQuery = { measures: ['CONTACTS'], range, filter, timeZone: 'Asia/Kathmandu' }
        const { rows } = await aggregate(store.db, query, { now: NOW, maySeeFewPeople: true })
        const found = await lines('interactions', { ...range, timeZone: 'Asia/Kathmandu', ...parameters })
        expect(found.length).toBe(rows[0]?.values[0]?.value ?? 0)
      },
    )

    it('is the same in every format', async () => {
      const asked = { from: '2026-05-01', to: '2026-06-01' }
      const rows = await lines('interactions', asked)
      const bytes = await gathered(await pieces('interactions', 'parquet', asked))
      const read = await askParquet(
        bytes,
        'select count(*)::int as rows, count(distinct id)::int as ids, sum(duration_seconds)::int as seconds from file',
      )
      const seconds = rows.reduce((sum, row) => sum + Number(row.duration_seconds ?? 0), 0)
      expect(read).toEqual([{ rows: rows.length, ids: rows.length, seconds }])
      const csv = await gatheredText(await pieces('interactions', 'csv', asked))
      expect(csv.trimEnd().split('\r\n')).toHaveLength(rows.length + 1)
      expect(csv).toContain(",'=spring,")
    })

    it('reads the next page only when the last one has been taken, and none when nobody takes more', async () => {
      let read = 0
      const file = await pieces('interactions', 'ndjson', YEAR, { ...EVERYTHING, onRows: (rows) => (read += rows) })
      expect(read).toBe(0)
      await file.next()
      expect(read).toBe(5_000)
      await file.next()
      expect(read).toBe(10_000)
      await file.return(undefined)
      expect(read).toBe(10_000)
    })
  })

  describe('of customers', () => {
    it('has everybody who matches, with what a list of them shows, in the order of their ids', async () => {
      const rows = await lines('customers', { segments: 'Private', timeZone: 'Asia/Kathmandu' })
      expect(rows).toHaveLength(123)
      expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted())
      const theirs = contacts.filter(({ customerId }) => customerId === rows[0]?.id)
      expect(rows[0]).toMatchObject({
        external_id: expect.stringMatching(/^person-/),
        name: expect.stringMatching(/^Person /),
        age_band: expect.stringMatching(/^AGE_|^UNDER_/),
        segment: 'Private',
        last_contact_at: expect.stringMatching(/\+05:45$/),
        is_sample: false,
      })
      const latest = (told: unknown) => Date.parse(String(told))
      expect(latest(rows[0]?.last_contact_at)).toBe(Math.max(...theirs.map(({ occurredAt }) => occurredAt)))
      expect(latest(rows[0]?.last_answer_at)).toBe(Math.max(...theirs.map(({ answeredAt }) => answeredAt ?? 0)))
    })

    it('has as many as the aggregate tells', async () => {
      const range = { from: '2026-02-01', to: '2026-02-03' }
      const query: AggregateQuery = {
        measures: ['CUSTOMERS'],
        range,
        filter: { channels: ['SMS'], localHours: [9, 10] },
      }
      const { rows } = await aggregate(store.db, query, { now: NOW, maySeeFewPeople: true })
      const behind = {
        contactsFrom: range.from,
        contactsTo: range.to,
        contactsChannels: 'SMS',
        contactsLocalHours: '9,10',
      }
      const found = await lines('customers', behind)
      expect(found).toHaveLength(Number(rows[0]?.values[0]?.value))
      expect(found.length).toBeGreaterThan(0)
      expect(await lines('customers', { ...behind, limit: '2' })).toHaveLength(2)
    })

    it('narrows by permission and fatigue', async () => {
      const everybody = await lines('customers', {
        permissionPurposeClass: 'MARKETING',
        permissionStates: 'NO_ADDRESS',
      })
      expect(everybody).toHaveLength(250)
      const parameters = { permissionPurposeClass: 'MARKETING', permissionIsOpen: 'true' }
      expect(await lines('customers', { ...parameters, fatigueContactsLastWeek: 'NONE' })).toEqual([])
    })

    it('leaves out who they are for readers who may not see it, and refuses to search for them', async () => {
      const [header, row] = await lines('customers', { header: 'true' }, PSEUDONYMOUS)
      expect(JSON.stringify(header)).toContain('Left out, because they name persons: external_id, name.')
      for (const name of ['external_id', 'name']) expect(row).not.toHaveProperty(name)
      expect(JSON.stringify(row)).not.toMatch(/person-\d/i)
      await expect(pieces('customers', 'csv', { search: 'Person 1' }, PSEUDONYMOUS)).rejects.toThrow(/pii:read/)
      expect(await lines('customers', { search: 'Person 11' })).toHaveLength(11)
    })

    it('is the same in every format', async () => {
      const bytes = await gathered(await pieces('customers', 'parquet', {}))
      const read = await askParquet(
        bytes,
        'select count(distinct id)::int as ids, bool_or(is_sample) as sample from file',
      )
      expect(read).toEqual([{ ids: 250, sample: false }])
      const csv = await gatheredText(await pieces('customers', 'csv', {}))
      expect(csv.trimEnd().split('\r\n')).toHaveLength(251)
    })
  })
})
