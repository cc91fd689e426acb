import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMapping, asciiWords } from '../../../test/mappings.ts'
import { type ToldTime, tellTime, timeToldAt, WRITINGS } from './told-time.ts'

const PLACE = ['events', '0', 'occurredAt']
const aTime: fc.Arbitrary<ToldTime> = fc
  .record({ column: asciiWords, clockColumn: fc.option(asciiWords), writing: fc.constantFrom(...WRITINGS) })
  .chain((time) =>
    fc
      .constantFrom('', 'D.M.YYYY HH:mm')
      .map((format) => ({ kind: 'TIME', ...time, format: time.writing === 'FORMAT' ? format : '' }) as const),
  )

describe('the form and the JSON of a time', () => {
  test('telling again what a mapping says changes nothing', () => {
    fc.assert(
      fc.property(aMapping, (mapping) => {
        expect(tellTime(mapping, PLACE, timeToldAt(mapping, PLACE))).toEqual(mapping)
      }),
    )
  })

  test('what was told is what the mapping says', () => {
    fc.assert(
      fc.property(aMapping, aTime, (mapping, told) => {
        expect(timeToldAt(tellTime(mapping, PLACE, told), PLACE)).toEqual(told)
      }),
    )
  })

  test('reads a day and a time of day from two columns, and keeps the zone', () => {
    const mapping = { events: [{ occurredAt: { value: '{Date} {Time}', format: 'D/M/YYYY H:mm', timeZone: 'UTC' } }] }
    const told = timeToldAt(mapping, PLACE)
    expect(told).toMatchObject({ column: 'Date', clockColumn: 'Time', writing: 'FORMAT', format: 'D/M/YYYY H:mm' })
    const one = { kind: 'TIME', column: 'At', clockColumn: null, writing: 'STANDARD', format: '' } as const
    expect(tellTime(mapping, PLACE, one)).toEqual({ events: [{ occurredAt: { timeZone: 'UTC', column: 'At' } }] })
  })

  test.each([
    ['a fixed instant', '2025-01-07T12:00:00+01:00'],
    ['several formats', { column: 'At', format: ['D/M/YYYY', 'YYYY-MM-DD'] }],
  ])('leaves %s to the JSON', (_, occurredAt) => {
    expect(timeToldAt({ events: [{ occurredAt }] }, PLACE)).toEqual({ kind: 'OTHER' })
  })
})
