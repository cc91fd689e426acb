import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { toUnwantedGroups, unwantedBehind, unwantedFinding, unwantedTable } from './senders-series.ts'

function aSource(source: string, unwanted: number, classified: number, emails = classified) {
  return aRow({ SOURCE: source }, aRate('SPAM_AND_GRAYMAIL_SHARE', unwanted, classified), aCount('EMAILS', emails))
}

const GROUPS = toUnwantedGroups(
  anAggregate(aSource('b', 30, 300), aSource('tiny', 3, 5), aSource('a', 120, 300), aSource('phone-log', 0, 0)),
  'source',
)

describe(toUnwantedGroups, () => {
  test('begins with the largest share, ends with what may not be shown, and leaves out where no email comes in', () => {
    expect(GROUPS.map(({ key }) => key)).toEqual(['a', 'b', 'tiny'])
  })

  test('shows ten at most', () => {
    const many = Array.from({ length: 14 }, (_, at) => aSource(`s${at}`, at, 40))
    expect(toUnwantedGroups(anAggregate(...many), 'source')).toHaveLength(10)
  })

  test('names customers of no segment', () => {
    const row = aRow({ SEGMENT: 'UNKNOWN' }, aRate('SPAM_AND_GRAYMAIL_SHARE', 8, 40), aCount('EMAILS', 40))
    expect(toUnwantedGroups(anAggregate(row), 'segment')[0]?.label).toBe('No segment')
  })
})

test('the people behind a share are those of its spam and graymail', () => {
  const [first, , tiny] = GROUPS
  expect(first && unwantedBehind(first, 'source')).toMatchObject({
    measure: 'EMAILS',
    narrowed: { directions: ['INBOUND'], mailClasses: ['GRAYMAIL', 'SPAM'], sources: ['a'] },
    ignoresChannels: true,
  })
  expect(tiny && unwantedBehind(tiny, 'source')).toBeNull()
})

test('the table tells nothing of what is withheld', () => {
  expect(unwantedTable(GROUPS, 'source').rows[2]?.map(({ written }) => written)).toEqual([
    'tiny',
    'too few to show',
    'too few to show',
    'too few to show',
  ])
})

describe(unwantedFinding, () => {
  test('names the extremes', () => {
    expect(unwantedFinding(GROUPS)).toBe('Spam and graymail weigh most with a, at 40%; least with b, at 10%')
  })

  test.each([
    ['chance explains the difference', aSource('a', 22, 100), aSource('b', 20, 100)],
    ['there are few', aSource('a', 29, 29), aSource('b', 0, 29)],
    ['there is one', aSource('a', 80, 100), aSource('tiny', 0, 5)],
  ])('is silent when %s', (_, one, other) => {
    expect(unwantedFinding(toUnwantedGroups(anAggregate(one, other), 'source'))).toBeNull()
  })
})
