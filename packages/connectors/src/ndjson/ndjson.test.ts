import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { ndjson } from './ndjson.ts'

const CALL = {
  source: 'exchange',
  sourceId: 'call-1',
  customer: { externalId: 'c-1' },
  channel: 'PHONE',
  direction: 'OUTBOUND',
  occurredAt: '2025-03-01T10:00:00Z',
}
const call = (sourceId: string) => JSON.stringify({ ...CALL, sourceId })

describe(ndjson.name, () => {
  it('reads contacts and customers', async () => {
    const customer = JSON.stringify({ type: 'customer', externalId: 'c-1', birthYear: 1970 })
    const reports = await reportsOf(
      ndjson,
      `${customer}\n${JSON.stringify({ type: 'contact', ...CALL })}\n${call('call-2')}`,
    )
    expect(customersIn(reports)).toMatchObject([
      { birthYear: 1970, identities: [{ kind: 'EXTERNAL_ID', value: 'c-1' }] },
    ])
    expect(contactsIn(reports).map(({ facts }) => facts.sourceId)).toEqual(['call-1', 'call-2'])
    expect(reports.map(({ position }) => position)).toEqual(['file line 1', 'file line 2', 'file line 3'])
    expect(reports[1]?.raw).toEqual({ type: 'contact', ...CALL })
  })

  it('does not mind a byte order mark, carriage returns and blank lines', async () => {
    const reports = await reportsOf(ndjson, `\ufeff${call('a')}\r\n\r\n  \n${call('b')}\r\n`)
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'CONTACT file line 1',
      'CONTACT file line 4',
    ])
  })

  it('takes the source from the options where a line names none', async () => {
    const { source: _, ...unnamed } = CALL
    const reports = await reportsOf(ndjson, `${JSON.stringify(unnamed)}\n${call('b')}`, { source: 'phones' })
    expect(contactsIn(reports).map(({ facts }) => facts.source)).toEqual(['phones', 'exchange'])
  })

  const refused: readonly (readonly [string, string | Uint8Array, object])[] = [
    ['broken JSON', '{"source":', { code: 'UNREADABLE' }],
    ['a list', '[]', { code: 'UNREADABLE' }],
    ['an unknown type', '{"type":"letter"}', { code: 'UNKNOWN_VALUE', field: ['type'] }],
    [
      'an unknown channel',
      JSON.stringify({ ...CALL, channel: 'PIGEON' }),
      { code: 'UNKNOWN_VALUE', field: ['channel'] },
    ],
    [
      'a time that cannot be',
      JSON.stringify({ ...CALL, occurredAt: '9999-01-01T00:00:00Z' }),
      { code: 'IMPOSSIBLE_INSTANT' },
    ],
    ['a customer that is nobody', '{"type":"customer","name":"Ada"}', { code: 'NOT_ONE_IDENTITY' }],
    ['an escaped NUL', call('a\0b'), { code: 'BAD_TEXT', field: ['sourceId'] }],
    ['a bare NUL byte', '{"a":\0}', { code: 'BAD_TEXT' }],
    ['broken UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), { code: 'BAD_TEXT' }],
    ['a line of more than a megabyte', `{"source":"${'x'.repeat(1_100_000)}"}`, { code: 'BAD_TEXT' }],
    ['JSON nested 50,000 deep', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, { code: 'UNREADABLE' }],
    ['lists nested 400,000 deep', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, { code: 'UNREADABLE' }],
  ]
  it.each(refused)('refuses %s and takes the lines around it', async (_, line, issue) => {
    const file = Buffer.concat([Buffer.from(`${call('a')}\n`), Buffer.from(line), Buffer.from(`\n${call('b')}\n`)])
    const reports = await reportsOf(ndjson, file)
    expect(contactsIn(reports).map(({ facts }) => facts.sourceId)).toEqual(['a', 'b'])
    const rejections = rejectionsIn(reports)
    const kept = JSON.stringify(rejections[0]?.raw)
    expect(rejections).toMatchObject([{ position: 'file line 2', ...issue }])
    expect(kept.length).toBeLessThan(40_000)
    expect(kept).not.toMatch(/(?<!\\)\\u0000/)
  })

  it('keeps only what a database can store', async () => {
    const [report] = await reportsOf(ndjson, call('a').replace('{', '{"note":"\\u0000 \\ud800",'))
    expect(report?.kind).toBe('CONTACT')
    expect(report?.raw).toBeTypeOf('string')
  })

  it('reads a truncated gzip as far as it goes, and says where it ends', async () => {
    const file = gzipSync(
      Array.from({ length: 5_000 }, (_, at) => `${call(`call-${(at * 7919) % 104_729}`)}\n`).join(''),
    )
    const reports = await reportsOf(ndjson, file.subarray(0, file.length - 2_000))
    const last = reports.at(-1)
    const lastGood = reports.at(-2)?.position ?? 'none'
    expect(contactsIn(reports).length).toBe(reports.length - 1)
    expect(last).toMatchObject({ kind: 'REJECTED', position: 'file', issue: { code: 'UNREADABLE' } })
    expect(last?.kind === 'REJECTED' && last.issue.message).toContain(`breaks off after ${lastGood}`)
  })
})
