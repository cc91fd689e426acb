import { gzipSync } from 'node:zlib'
import type { Report } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONNECTORS, connectorNamed } from '../src/index.ts'
import { changedText, damage, damaged } from './damage.ts'
import { FIXTURES } from './fixtures.ts'
import { bytesOf, collected, NOW } from './reports.ts'

/** How many mutations each connector is given; more than a change has time for can be asked for. */
const RUNS = Number(process.env.MUTATIONS ?? 300)

describe.each(CONNECTORS.map((connector) => [connector.name, connector] as const))('%s', (name, connector) => {
  const { file, options = {}, webhook } = FIXTURES[name] ?? { file: '' }
  const read = (bytes: Uint8Array) =>
    collected(connector.read({ name: 'file', bytes: bytesOf(bytes), now: NOW, options }))
  const readBody = async (body: Uint8Array) =>
    connector.webhook === undefined || webhook === undefined
      ? []
      : collected(connector.webhook.read({ ...webhook.sign('', 'a secret', NOW), body }, options))

  it('reads its file and its deliveries, and is found by its name', async () => {
    expect(connectorNamed(name)).toBe(connector)
    expect(webhook === undefined).toBe(connector.webhook === undefined)
    const reports = [
      ...(file === null ? [] : await read(Buffer.from(file))),
      ...(webhook === undefined ? [] : await readBody(Buffer.from(webhook.body))),
    ]
    expect(reports.length).toBeGreaterThan(0)
    expect(reports.filter(({ kind }) => kind === 'REJECTED')).toEqual([])
  })

  if (file !== null)
    it('never throws, whatever happened to the file, and keeps only what can be stored', async () => {
      const whole = Buffer.from(file ?? '')
      await fc.assert(
        fc.asyncProperty(damage, fc.boolean(), async (changes, isZipped) => {
          holds(await read(isZipped ? damaged(gzipSync(whole), changes) : damaged(whole, changes)))
        }),
        { numRuns: RUNS },
      )
    })

  if (file !== null)
    it('never throws on values of other kinds and sizes, and names what it refuses', async () => {
      await fc.assert(
        fc.asyncProperty(changedText(file ?? ''), async (text) => holds(await read(text))),
        { numRuns: RUNS },
      )
    })

  if (webhook !== undefined)
    it('never throws on a delivery of other values, or a broken one', async () => {
      const body = webhook?.body ?? ''
      await fc.assert(
        fc.asyncProperty(changedText(body), damage, async (text, changes) => {
          holds(await readBody(text))
          holds(await readBody(damaged(Buffer.from(body), changes)))
        }),
        { numRuns: RUNS },
      )
    })

  it('never throws on bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => void (await read(bytes))))
  })
})

/** Every report says where, every refusal what; and what is kept can be stored. */
function holds(reports: readonly Report[]): void {
  for (const report of reports) {
    const kept = JSON.stringify(report.raw ?? null)
    expect(report.position).not.toBe('')
    if (report.kind === 'REJECTED') expect(report.issue.message).not.toBe('')
    expect(kept.length).toBeLessThan(100_000)
    expect(/\\u(?:0000|d[89a-f])/.test(kept.replaceAll('\\\\', ''))).toBe(false)
  }
}

describe(connectorNamed, () => {
  it('knows no connector of another name', () => {
    expect(connectorNamed('fax-roll')).toBeNull()
  })
})
