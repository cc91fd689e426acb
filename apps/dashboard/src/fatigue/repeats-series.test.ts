import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { rateOf } from '../aggregate/rate.ts'
import { repeatsBehind, repeatsFinding, repeatsTable, toRepeatGroups } from './repeats-series.ts'
import { repeatShareFinding, repeatsOverTimeTable, toRepeatsOverTime } from './repeats-trend-series.ts'

function aChannel(channel: string, repeats: number, messages: number, outbound = messages) {
  return aRow({ CHANNEL: channel }, aRate('REPEAT_SHARE', repeats, messages), aCount('OUTBOUND', outbound))
}

function share(part: number, whole: number) {
  return rateOf(aRate('REPEAT_SHARE', part, whole))
}

describe(toRepeatGroups, () => {
  const groups = toRepeatGroups(
    anAggregate(aChannel('EMAIL', 20, 500), aChannel('X', 0, 3), aChannel('SMS', 60, 500), aChannel('WEB_FORM', 0, 0)),
    'channel',
  )

  test('begins with the most repeated, and leaves out where we send nothing', () => {
    expect(groups.map(({ label }) => label)).toEqual(['Text message', 'Email', 'X'])
  })

  test('opens those who were told again', () => {
    expect(groups.map(repeatsBehind)).toMatchObject([
      { measure: 'REPEATS', narrowed: { channels: ['SMS'] } },
      { measure: 'REPEATS', narrowed: { channels: ['EMAIL'] } },
      null,
    ])
  })

  test('tells nothing of what is withheld', () => {
    expect(repeatsTable(groups, 'channel').rows[2]?.map(({ written }) => written)).toEqual([
      'X',
      'too few to show',
      'too few to show',
      '',
      'too few to show',
    ])
  })

  test('says where it is most and least', () => {
    expect(repeatsFinding(groups)).toBe(
      'Text message repeats what was said elsewhere most, in 12% of messages; email least, in 4%',
    )
  })

  test.each([
    ['chance explains the difference', aChannel('SMS', 12, 100), aChannel('EMAIL', 10, 100)],
    ['there are few', aChannel('SMS', 29, 29), aChannel('EMAIL', 0, 29)],
  ])('says nothing when %s', (_, one, other) => {
    expect(repeatsFinding(toRepeatGroups(anAggregate(one, other), 'channel'))).toBeNull()
  })
})

describe(toRepeatsOverTime, () => {
  const at = (day: string, family: string, repeats: number) => ({
    ...aRow({ CHANNEL_FAMILY: family }, aCount('REPEATS', repeats)),
    start: `${day}T00:00:00Z`,
  })
  const overTime = toRepeatsOverTime(
    anAggregate(at('2026-09-14', 'TEXT', 4), at('2026-09-07', 'EMAIL', 2), at('2026-09-07', 'SOCIAL', 0)),
    aView(),
  )

  test('has a row for each family that repeats, with nothing where nothing was', () => {
    expect(overTime.families).toEqual([
      { family: 'EMAIL', repeats: [2, 0], total: 2 },
      { family: 'TEXT', repeats: [0, 4], total: 4 },
    ])
  })

  test('stands in the table, the whole period first', () => {
    const rows = repeatsOverTimeTable(overTime, 'Week from').rows.map((cells) => cells.map(({ written }) => written))
    expect(rows).toEqual([
      ['Whole period', '2', '4', ''],
      ['2026-09-07', '2', '0', 'yes'],
      ['2026-09-14', '0', '4', 'yes'],
    ])
  })
})

describe(repeatShareFinding, () => {
  test.each([
    [90, 1000, 60, 1000, '9% of messages had gone out over another channel within 48 hours, up from 6%'],
    [60, 1000, 90, 1000, '6% of messages had gone out over another channel within 48 hours, down from 9%'],
    [90, 1000, 88, 1000, '9% of messages had gone out over another channel within 48 hours'],
    [9, 29, 60, 1000, null],
    [0, 1000, 60, 1000, null],
  ])('of %d in %d after %d in %d says %s', (now, all, before, allBefore, finding) => {
    expect(repeatShareFinding(share(now, all), share(before, allBefore))).toBe(finding)
  })

  test('never tells of a change among few', () => {
    const few = fc.integer({ min: 10, max: 29 })
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 10 }), (n, part) => {
        expect(repeatShareFinding(share(500, 1000), share(part, n))).not.toMatch(/up|down/)
      }),
    )
  })
})
