import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../src/index.ts'
import type { Delivery } from '../src/webhook.ts'
import { FIXTURES } from './fixtures.ts'
import { NOW } from './reports.ts'

const SECRET = 'a secret of some length'

const signed = CONNECTORS.flatMap(({ name, webhook }) => {
  const fixture = FIXTURES[name]?.webhook
  return webhook === undefined || fixture === undefined ? [] : [{ name, webhook, fixture }]
})

describe.each(signed)('a delivery of $name', ({ webhook, fixture }) => {
  const statusOf = (delivery: Delivery, ...secrets: string[]) => webhook.verify(delivery, () => secrets).status
  const good = fixture.sign(fixture.body, SECRET, NOW)

  it('is genuine with the secret, also while that is changed', () => {
    expect(statusOf(good, SECRET)).toBe('GENUINE')
    expect(statusOf(good, 'a newer one', SECRET)).toBe('GENUINE')
  })

  it('is refused with another secret, with none, and unsigned', () => {
    expect(statusOf(good, 'another')).toBe('REFUSED')
    expect(statusOf(good)).toBe('REFUSED')
    expect(statusOf({ ...good, headers: {}, url: good.url.replace(/\?.*/, '') }, SECRET)).toBe('REFUSED')
  })

  if (fixture.coversBody)
    it('is refused with a body that was changed, or written anew', () => {
      for (const body of [`${fixture.body} `, fixture.body.replace(/[a-z](?=[^a-z]*$)/, 'Q'), rewritten(fixture.body)])
        expect(statusOf({ ...good, body: Buffer.from(body) }, SECRET)).toBe('REFUSED')
    })

  if (fixture.isTimed)
    it('is refused when it is older than five minutes, or of a time to come', () => {
      expect(statusOf({ ...good, receivedAt: NOW + 299_000 }, SECRET)).toBe('GENUINE')
      expect(statusOf({ ...good, receivedAt: NOW + 301_000 }, SECRET)).toBe('REFUSED')
      expect(statusOf({ ...good, receivedAt: NOW - 301_000 }, SECRET)).toBe('REFUSED')
    })

  it('is refused, not choked on, whatever its headers hold', () => {
    for (const strange of ['', '=', 'sha256=', 'ø'.repeat(70_000), 'NaN', '-1']) {
      const headers = Object.fromEntries(Object.keys(good.headers).map((name) => [name, strange]))
      if (Object.keys(headers).length > 0) expect(statusOf({ ...good, headers }, SECRET)).toBe('REFUSED')
    }
  })
})

/** The same values in other bytes. */
function rewritten(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 1)
  } catch {
    return `${body}&added=1`
  }
}
