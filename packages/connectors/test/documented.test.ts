import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csv } from '../src/csv/csv.ts'
import { parseCsvMapping } from '../src/csv/parse-mapping.ts'
import { CONNECTORS } from '../src/index.ts'
import { ndjson } from '../src/ndjson/ndjson.ts'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from './reports.ts'

const DOCS = join(import.meta.dirname, '../../../docs')

/** The first fenced block of the page that begins so. */
function blockOf(page: string, beginning: string): string {
  const blocks = readFileSync(join(DOCS, page), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```$/gm)
  return [...blocks].map(([, block = '']) => block).find((block) => block.startsWith(beginning)) ?? ''
}

describe('the documented example', () => {
  it('of a mapping gives what the page says', async () => {
    const parsed = parseCsvMapping(JSON.parse(blockOf('csv-mapping.md', '{')))
    const file = blockOf('csv-mapping.md', 'Nr;Started')
    const options = parsed.status === 'parsed' ? { mapping: parsed.value } : {}
    const reports = await reportsOf(csv, file, options)
    expect(customersIn(reports).map(({ birthYear }) => birthYear)).toEqual([1961, undefined])
    expect(
      contactsIn(reports).map(({ facts }) => [facts.sourceId, facts.direction, facts.outcome, iso(facts.occurredAt)]),
    ).toEqual([
      ['call-1001', 'OUTBOUND', 'ANSWERED', '2025-02-03T08:15:00.000Z'],
      ['call-1002', 'OUTBOUND', 'NO_ANSWER', '2025-02-03T08:40:00.000Z'],
      ['call-1003', 'INBOUND', 'RECEIVED', '2025-02-03T09:05:00.000Z'],
    ])
    const [refused] = rejectionsIn(await reportsOf(csv, file.replace('no reply', 'voicemail'), options))
    expect(readFileSync(join(DOCS, 'csv-mapping.md'), 'utf8')).toContain(`calls.csv line 3: ${refused?.message}\n`)
    expect(refused?.position).toBe('file line 3')
  })

  it('of NDJSON is taken', async () => {
    const reports = await reportsOf(ndjson, blockOf('connect-data.md', '{"type": "customer"'))
    expect(reports.map(({ kind }) => kind)).toEqual(['CUSTOMER', 'CONTACT', 'CONSENT', 'WATERMARK'])
  })
})

describe('every connector', () => {
  const table = readFileSync(join(DOCS, 'connect-data.md'), 'utf8')

  it.each(CONNECTORS.map(({ name }) => name))(
    '%s is listed, and has a page where it has a system of its own',
    (name) => {
      expect(table).toContain(`| \`${name}\` `)
      if (name === 'csv' || name === 'ndjson') return
      expect(table).toContain(`(connectors/${name}.md)`)
      expect(readFileSync(join(DOCS, 'connectors', `${name}.md`), 'utf8')).toMatch(/^# \w/)
    },
  )

  it.each(CONNECTORS.flatMap(({ name, webhook }) => (webhook ? [{ name, webhook }] : [])))(
    '$name names on its page what is set for its webhook',
    ({ name, webhook }) => {
      const page = readFileSync(join(DOCS, 'connectors', `${name}.md`), 'utf8')
      for (const { variable } of webhook.secrets) expect(page).toContain(variable)
    },
  )
})
