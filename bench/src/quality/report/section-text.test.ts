import { describe, expect, it } from 'vitest'
import { sectionText } from './section-text.ts'

describe(sectionText.name, () => {
  it('writes what was done, tables with half intervals, and figures with their bars', () => {
    const text = sectionText({
      title: 'Choices',
      about: 'What was done.',
      tables: [
        {
          name: 'method',
          columns: ['main', 'cold0'],
          rows: [{ label: 'random', cells: [{ value: 0.5, low: 0.25, high: 0.75 }, null] }],
        },
      ],
      figures: [
        { name: 'recovered', value: 0.7, low: 0.6, high: 0.8, bar: 0.72, holds: false },
        { name: 'cost', value: 1, low: 1, high: 1, bar: null, holds: null },
      ],
      reliability: [],
    })
    expect(text.split('\n')).toEqual([
      '## Choices',
      '',
      'What was done.',
      '',
      '| method | main | cold0 |',
      '|---|---|---|',
      '| random | 0.500 ±0.250 | - |',
      '',
      '| figure | value (95 %) | bar | holds |',
      '|---|---|---|---|',
      '| recovered | 0.700 (0.600 to 0.800) | 0.720 | NO |',
      '| cost | 1.000 |  |  |',
    ])
  })
})
