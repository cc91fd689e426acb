import { describe, expect, it } from 'vitest'
import { aTable, NOTHING, ONE_OF_EACH, SOMETHING } from '../../testing/a-table.ts'
import { gathered } from '../../testing/gathered.ts'
import { askParquet } from '../../testing/read-parquet.ts'
import { asParquet } from './as-parquet.ts'
import type { Row } from './table.ts'

describe(asParquet, () => {
  it('has columns of proper types, each of which may be null', async () => {
    const types = await askParquet(await gathered(asParquet(aTable([[SOMETHING]]))), 'describe select * from file')
    expect(types.map((each) => [each.column_name, each.column_type, each.null])).toEqual([
      ['word', 'VARCHAR', 'YES'],
      ['many', 'VARCHAR[]', 'YES'],
      ['at', 'TIMESTAMP WITH TIME ZONE', 'YES'],
      ['on_day', 'DATE', 'YES'],
      ['number_of', 'BIGINT', 'YES'],
      ['hour', 'INTEGER', 'YES'],
      ['share', 'DOUBLE', 'YES'],
      ['is_so', 'BOOLEAN', 'YES'],
    ])
  })

  it('is read back by another library as it was written', async () => {
    const bytes = await gathered(asParquet(aTable([[SOMETHING, NOTHING]])))
    expect(await askParquet(bytes, 'select * replace (epoch_ms("at") as "at") from file')).toEqual([
      {
        word: 'Ærø, "isle"\r\nof 🚢',
        many: ['a', 'b "c"'],
        at: String(Date.UTC(2026, 9, 24, 22, 0, 0, 123)),
        on_day: '2026-10-25',
        number_of: '9007199254740991',
        hour: 23,
        share: -0.125,
        is_so: true,
      },
      Object.fromEntries(ONE_OF_EACH.map(({ name }) => [name, null])),
    ])
  })

  it('is a whole file with its columns when there are no rows', async () => {
    const bytes = await gathered(asParquet(aTable([])))
    expect(await askParquet(bytes, 'select count(*)::int as rows, max(number_of) as number_of from file')).toEqual([
      { rows: 0, number_of: null },
    ])
  })

  it('tells what it holds in its metadata', async () => {
    const header = { timeZone: 'Europe/Copenhagen', warnings: ['Ærø'] }
    const bytes = await gathered(asParquet(aTable([[SOMETHING]], { header })))
    const told = await askParquet(
      bytes,
      'select decode(key) as key, decode(value) as value from parquet_kv_metadata(file) order by key',
    )
    expect(told).toEqual([
      { key: 'wavelength.timeZone', value: 'Europe/Copenhagen' },
      { key: 'wavelength.warnings', value: '["Ærø"]' },
    ])
  })

  it('keeps every row over many groups, and holds no more rows than a group and a page', async () => {
    let read = 0
    let written = 0
    let mostHeld = 0
    async function* pages(): AsyncGenerator<readonly Row[], void> {
      for (let page = 0; page < 9; page += 1) {
        read += 3_000
        mostHeld = Math.max(mostHeld, read - written)
        yield Array.from({ length: 3_000 }, (_, at) => SOMETHING.with(4, page * 3_000 + at))
      }
    }
    const pieces: Uint8Array[] = []
    for await (const piece of asParquet(aTable([], { pages: pages() }))) {
      pieces.push(piece)
      written = Math.min(read, pieces.length * 20_000)
    }
    expect(mostHeld).toBeLessThanOrEqual(20_000 + 3_000)
    const bytes = Buffer.concat(pieces)
    expect(
      await askParquet(bytes, 'select count(distinct number_of)::int as rows, sum(number_of)::int as sum from file'),
    ).toEqual([{ rows: 27_000, sum: (27_000 * 26_999) / 2 }])
    const groups = await askParquet(
      bytes,
      'select distinct row_group_id, row_group_num_rows from parquet_metadata(file) order by 1',
    )
    expect(groups.map((each) => Number(each.row_group_num_rows))).toEqual([20_000, 7_000])
  })
})
