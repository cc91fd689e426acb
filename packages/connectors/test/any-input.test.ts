import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConnectorOptions } from '../src/connector.ts'
import { CONNECTORS, connectorNamed, parseCsvMapping } from '../src/index.ts'
import { A_CALL, A_MESSAGE } from '../src/twilio/fixtures.ts'
import { bytesOf, collected, NOW } from './reports.ts'
import { sharedFolder } from './shared.ts'

const FILES: Readonly<Record<string, string>> = {
  ndjson: `{"type":"customer","email":"ada@customer.example","birthYear":1970}
{"source":"s","sourceId":"1","customer":{"phone":"+4520123456"},"channel":"PHONE","direction":"OUTBOUND","occurredAt":"2025-01-01T00:00:00Z","thread":["a"]}
`,
  csv: 'id,at,age,times\n"a ""b""",2025-01-01 10:00,30,2\nc,2025-02-01 11:00,,1\n',
  twilio: JSON.stringify({
    calls: [A_CALL, { ...A_CALL, sid: 'CA2', direction: 'inbound', duration: '' }],
    messages: [A_MESSAGE, { ...A_MESSAGE, sid: 'SM2', direction: 'inbound', status: 'received', body: 'Stop' }],
  }),
  email: `From a@b.example Mon Jan  5 10:00:00 2026
From: =?UTF-8?Q?S=C3=B8ren?= <a@b.example>
To: c@d.example, Group: e@f.example;
Date: Mon, 5 Jan 2026 10:00:00 +0100
Message-ID: <1@b.example>
Content-Type: multipart/report; boundary="cut"

--cut
Content-Type: message/delivery-status

Final-Recipient: rfc822; g@h.example
Action: failed
Status: 5.1.1

--cut
Content-Type: message/rfc822

Message-ID: <2@d.example>

--cut--

From c@d.example Mon Jan  5 10:00:00 2026
From: c@d.example
To: g@h.example
Date: Mon, 5 Jan 2026 10:00:00 +0100

hello
`,
}

const MAPPING = parseCsvMapping({
  source: 's',
  timeZone: 'Europe/Copenhagen',
  customer: { externalId: '{id}', age: { column: 'age', inYear: 2025 } },
  events: [
    {
      repeat: { column: 'times' },
      sourceId: '{line}-{n}',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: { column: 'at', format: 'YYYY-MM-DD HH:mm' },
    },
  ],
})
const OPTIONS: ConnectorOptions =
  MAPPING.status === 'parsed' ? { mapping: MAPPING.value, ownAddresses: ['d.example'] } : {}

const damage = fc.array(
  fc.record({
    at: fc.nat(),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 44, 58, 60, 123, 195)),
    drop: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** Bytes changed or cut off, as the damage says. */
function damaged(file: Uint8Array, changes: readonly { at: number; byte: number; drop: boolean }[]): Uint8Array {
  let bytes = Uint8Array.from(file)
  for (const { at, byte, drop } of changes) {
    if (bytes.length === 0) break
    if (drop && at % 3 === 0) bytes = bytes.slice(0, at % bytes.length)
    else bytes[at % bytes.length] = byte
  }
  return bytes
}

describe.each(CONNECTORS.map((connector) => [connector.name, connector] as const))('%s', (name, connector) => {
  const read = (file: Uint8Array) =>
    collected(connector.read({ name: 'file', bytes: bytesOf(file), now: NOW, options: OPTIONS }))
  const whole = Buffer.from(FILES[name] ?? '')

  it('reads its file, and is found by its name', async () => {
    const reports = await read(whole)
    expect(reports.length).toBeGreaterThan(1)
    expect(reports.every(({ kind }) => kind !== 'REJECTED')).toBe(true)
    expect(connectorNamed(name)).toBe(connector)
  })

  it('never throws, whatever happened to the file, and keeps only what can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async (changes, isZipped) => {
        const file = isZipped ? damaged(gzipSync(whole), changes) : damaged(whole, changes)
        for (const { raw } of await read(file)) {
          const kept = JSON.stringify(raw)
          expect(kept.length).toBeLessThan(100_000)
          expect(/\\u(?:0000|d[89a-f])/.test(kept.replaceAll('\\\\', ''))).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => void (await read(bytes))))
  })
})

const samples = sharedFolder('connectors/samples/email')

describe.runIf(samples !== null)('mails of many kinds', () => {
  it('are all read without a fault', async () => {
    const mail = connectorNamed('email')
    for (const file of readdirSync(samples ?? '')) {
      const bytes = bytesOf(readFileSync(join(samples ?? '', file)))
      const reports = mail === null ? [] : await collected(mail.read({ name: file, bytes, now: NOW, options: {} }))
      expect.soft(reports.length, file).toBeGreaterThan(0)
    }
  })
})

describe(connectorNamed, () => {
  it('knows no connector of another name', () => {
    expect(connectorNamed('fax-roll')).toBeNull()
  })
})
