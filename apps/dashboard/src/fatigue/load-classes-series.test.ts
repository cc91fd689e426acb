import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aFatigueAnswer } from '../../test/a-fatigue-answer.ts'
import { aView } from '../../test/a-view.ts'
import { DEFAULT_FILTER } from '../filters/filter.ts'
import { classesTable, fatigueFinding, lastWeekFinding, toFatigueClasses, toLastWeek } from './load-classes-series.ts'

const VIEW = aView()

describe(toFatigueClasses, () => {
  test('begins with those contacted too often, and opens them', () => {
    const [over, under, without] = toFatigueClasses(aFatigueAnswer(), VIEW)
    expect(over).toMatchObject({ label: 'Over-contacted', behind: { fatigue: { classes: ['OVER_CONTACTED'] } } })
    expect([under?.customers, without?.customers, without?.behind]).toEqual([1204, 12, null])
  })

  test('opens the customers that the page is narrowed to', () => {
    const narrowed = aView({ filter: { ...DEFAULT_FILTER, segments: ['Retail'] } })
    expect(toFatigueClasses(aFatigueAnswer(), narrowed)[0]?.behind).toMatchObject({ of: { segments: ['Retail'] } })
  })

  test('tells nothing of what is withheld', () => {
    const words = { caption: '', head: 'Contacts', before: 'Before' }
    expect(classesTable(toLastWeek(aFatigueAnswer(), VIEW), words).rows[1]?.map(({ written }) => written)).toEqual([
      '8+ contacts',
      'too few to show',
      'too few to show',
      'too few to show',
    ])
  })

  test('is empty when nobody matches', () => {
    expect(toFatigueClasses(aFatigueAnswer({ customers: 0 }), VIEW)).toEqual([])
  })
})

describe(fatigueFinding, () => {
  test.each([
    [[412, 300], '412 of 4,902 customers are over-contacted, up from 300 four weeks before'],
    [[300, 412], '300 of 4,902 customers are over-contacted, down from 412 four weeks before'],
    [[300, 299], '300 of 4,902 customers are over-contacted'],
    [[0, 12], 'Nobody is over-contacted; 1,204 of 4,902 customers are under-contacted'],
  ] as const)('of %o says %s', ([now, before], finding) => {
    expect(fatigueFinding(aFatigueAnswer({ over: [now, before] }))).toBe(finding)
  })

  test('never speaks of few, nor tells a change that chance explains', () => {
    const people = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 400 }), (now, before, all) => {
        const told = fatigueFinding(aFatigueAnswer({ over: [now, before], customers: all }))
        if (all < 30) expect(told).toBeNull()
        const error = Math.sqrt(now + before - (now - before) ** 2 / all)
        if (Math.abs(now - before) <= 1.95996 * error) expect(told ?? '').not.toMatch(/, (up|down) from/)
      }),
    )
  })
})

test('how many heard from us is told of enough customers only', () => {
  expect(lastWeekFinding(aFatigueAnswer())).toBe('18% of customers heard from us in the last seven days')
  expect(
    lastWeekFinding(aFatigueAnswer({ customers: 29, lastWeek: [{ contacts: 'NONE', customers: 2, previous: 1 }] })),
  ).toBeNull()
})
