import { describe, expect, test } from 'vitest'
import type { Annotation } from './annotations-query.ts'
import { bearingOn, markedLines, marksOn, numbered } from './marks.ts'

function anAnnotation(day: string, channels: Annotation['channels'] = []): Annotation {
  return { id: day, day, text: `On ${day}`, channels }
}

const WEEKS = [{ day: '2026-10-05' }, { day: '2026-10-12' }, { day: '2026-10-19' }]

describe(numbered, () => {
  test('counts in the order of the days', () => {
    const list = numbered([anAnnotation('2026-10-14'), anAnnotation('2026-09-08')])
    expect(list.map(({ number, day }) => [number, day])).toEqual([
      [1, '2026-09-08'],
      [2, '2026-10-14'],
    ])
  })
})

describe(bearingOn, () => {
  test('keeps what names a channel of the family, and what names none', () => {
    const list = numbered([
      anAnnotation('2026-10-01', ['PHONE']),
      anAnnotation('2026-10-02', ['EMAIL', 'PHONE']),
      anAnnotation('2026-10-03'),
    ])
    expect(bearingOn('EMAIL', list).map(({ number }) => number)).toEqual([2, 3])
  })
})

describe(marksOn, () => {
  test('stands at the stretch that holds the day: its first and its last, not the day after', () => {
    const at = (day: string) => marksOn(WEEKS, 'WEEK', numbered([anAnnotation(day)])).map((mark) => mark.at)
    expect([at('2026-10-12'), at('2026-10-18'), at('2026-10-19')]).toEqual([[1], [1], [2]])
  })

  test('puts those of one stretch on one mark', () => {
    const list = numbered([anAnnotation('2026-10-13'), anAnnotation('2026-10-14')])
    expect(marksOn(WEEKS, 'WEEK', list)).toEqual([
      {
        at: 1,
        label: '1, 2',
        notes: [
          { number: 1, text: '13 Oct 2026: On 2026-10-13' },
          { number: 2, text: '14 Oct 2026: On 2026-10-14' },
        ],
      },
    ])
  })

  test('leaves out what lies beside the axis', () => {
    const list = numbered([anAnnotation('2026-10-04'), anAnnotation('2026-10-26')])
    expect(marksOn(WEEKS, 'WEEK', list)).toEqual([])
  })
})

describe(markedLines, () => {
  test('marks a line only by what bears on its family', () => {
    const lines = (['EMAIL', 'PHONE'] as const).map((family) => ({ key: family, label: family, family, points: [] }))
    const list = numbered([anAnnotation('2026-10-13', ['PHONE'])])
    const marked = markedLines({ lines, points: WEEKS, interval: 'WEEK' }, list)
    expect(marked.map(({ marks }) => marks?.map(({ at, label }) => [at, label]))).toEqual([[], [[1, '1']]])
  })
})
