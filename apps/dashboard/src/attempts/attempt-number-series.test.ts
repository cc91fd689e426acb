import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { attemptNumberFinding, attemptNumberTable, toNumberedResponses } from './attempt-number-series.ts'

function numbered(number: string, unanswered: number, attempts: number) {
  return aRow(
    { ATTEMPT_NUMBER: number },
    aRate('UNANSWERED_RATE', unanswered, attempts),
    aRate('ANSWER_RATE', attempts - unanswered, attempts),
    aCount('ATTEMPTS', attempts),
  )
}

describe(toNumberedResponses, () => {
  test('goes from the first attempt to the fourth, and leaves out what nobody tried', () => {
    const series = toNumberedResponses(
      anAggregate(numbered('3', 1, 4), numbered('1', 400, 1000), numbered('2', 290, 1000), numbered('4', 0, 0)),
    )
    expect(series.map(({ number }) => number)).toEqual(['1', '2', '3'])
  })

  test('leaves no trace of a withheld number in the table', () => {
    const table = attemptNumberTable(toNumberedResponses(anAggregate(numbered('4', 3, 7))))
    expect(table.rows[0]?.map(({ written }) => written)).toEqual([
      'Fourth and later',
      ...Array(4).fill('too few to show'),
    ])
  })
})

describe(attemptNumberFinding, () => {
  test('names the two that differ most surely', () => {
    const series = toNumberedResponses(anAggregate(numbered('1', 410, 1000), numbered('3', 240, 1000)))
    expect(attemptNumberFinding(series)).toBe('First attempts go unanswered more, at 41%; third attempts at 24%')
  })

  test('is silent when trying again changes nothing for sure', () => {
    const series = toNumberedResponses(anAggregate(numbered('1', 20, 50), numbered('2', 17, 50)))
    expect(attemptNumberFinding(series)).toBeNull()
  })
})
