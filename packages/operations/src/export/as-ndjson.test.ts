import { describe, expect, it } from 'vitest'
import { aTable, NOTHING, SOMETHING } from '../../testing/a-table.ts'
import { gatheredText } from '../../testing/gathered.ts'
import { asNdjson } from './as-ndjson.ts'

describe(asNdjson, () => {
  it('writes an object a line, with every column in it', async () => {
    const text = await gatheredText(asNdjson(aTable([[SOMETHING], [NOTHING]]), false))
    const lines = text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        word: 'Ærø, "isle"\r\nof 🚢',
        many: ['a', 'b "c"'],
        at: '2026-10-25T00:00:00.123+02:00',
        on_day: '2026-10-25',
        number_of: 9_007_199_254_740_991,
        hour: 23,
        share: -0.125,
        is_so: true,
      },
      { word: null, many: null, at: null, on_day: null, number_of: null, hour: null, share: null, is_so: null },
    ])
  })

  it('begins with the header where it is wanted', async () => {
    const header = { timeZone: 'UTC' }
    expect(await gatheredText(asNdjson(aTable([[]], { header }), true))).toBe('{"header":{"timeZone":"UTC"}}\n')
    expect(await gatheredText(asNdjson(aTable([[]], { header }), false))).toBe('')
  })
})
