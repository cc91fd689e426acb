import {
  CHANNELS,
  DIRECTIONS,
  OUTCOMES,
  PURPOSES,
  parseConsentEvent,
  parseContactEvent,
  parseWatermark,
  type Report,
} from '@wavelength/core'
import fc from 'fast-check'

const NOW = Date.UTC(2026, 5, 1)
const DAY_MS = 86_400_000

/** Raw events about few customers in few days, many of them in one week, so that they meet, merge and answer each other. */
export const anEventList: fc.Arbitrary<unknown[]> = fc.array(
  fc
    .record({
      sourceId: fc.integer({ min: 1, max: 25 }),
      customer: fc.integer({ min: 1, max: 3 }),
      channel: fc.constantFrom(...CHANNELS.slice(0, 4), 'LETTER' as const),
      direction: fc.constantFrom(...DIRECTIONS),
      minutes: fc.oneof(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.integer({ min: 0, max: 8 * 24 * 60 })),
      outcome: fc.option(fc.constantFrom(...OUTCOMES.filter((outcome) => outcome !== 'RECEIVED'))),
      delayMinutes: fc.option(fc.integer({ min: 1, max: 5_000 })),
      purpose: fc.option(fc.constantFrom(...PURPOSES)),
      automated: fc.option(fc.boolean()),
      inReplyTo: fc.option(fc.integer({ min: 1, max: 25 }), { freq: 4 }),
      campaign: fc.option(fc.constantFrom('spring', 'autumn')),
      messageKey: fc.option(fc.constantFrom('offer-1', 'offer-2')),
    })
    .map(toRaw),
  { minLength: 1, maxLength: 40 },
)

type Drawn = {
  readonly sourceId: number
  readonly customer: number
  readonly channel: string
  readonly direction: string
  readonly minutes: number
  readonly outcome: string | null
  readonly delayMinutes: number | null
  readonly purpose: string | null
  readonly automated: boolean | null
  readonly inReplyTo: number | null
  readonly campaign: string | null
  readonly messageKey: string | null
}

function toRaw(drawn: Drawn): unknown {
  const occurredAt = NOW - 120 * DAY_MS + drawn.minutes * 60_000
  const isInbound = drawn.direction === 'INBOUND'
  return {
    source: 'test',
    sourceId: String(drawn.sourceId),
    customer: { externalId: `c${drawn.customer}` },
    channel: drawn.channel,
    direction: drawn.direction,
    occurredAt: new Date(occurredAt).toISOString(),
    outcome: isInbound ? null : drawn.outcome,
    outcomeAt: drawn.delayMinutes === null ? null : new Date(occurredAt + drawn.delayMinutes * 60_000).toISOString(),
    purpose: drawn.purpose,
    automated: drawn.automated,
    inReplyTo: isInbound && drawn.inReplyTo !== null ? String(drawn.inReplyTo) : null,
    campaign: drawn.campaign,
    messageKey: drawn.messageKey,
  }
}

/** What a messenger tells of few customers: messages, watermarks that cover several of them, and consents. */
export const aMessengerList: fc.Arbitrary<unknown[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('contact', 'contact', 'watermark', 'consent'),
      sourceId: fc.integer({ min: 1, max: 12 }),
      minutes: fc.integer({ min: 0, max: 600 }),
      outcome: fc.constantFrom('DELIVERED', 'SEEN'),
      status: fc.constantFrom('GRANTED', 'WITHDRAWN'),
    })
    .map(({ kind, sourceId, minutes, outcome, status }) => {
      const at = new Date(NOW - 90 * DAY_MS + minutes * 60_000).toISOString()
      const all = { type: kind, source: 'messenger', customer: { externalId: `c${sourceId % 2}` }, channel: 'FACEBOOK' }
      if (kind === 'watermark') return { ...all, outcome, upTo: at }
      if (kind === 'consent') return { ...all, purposeClass: 'MARKETING', status, at }
      const direction = sourceId % 3 === 0 ? 'INBOUND' : 'OUTBOUND'
      // A messenger dates a message once.
      const occurredAt = new Date(NOW - 90 * DAY_MS + sourceId * 3_000_000).toISOString()
      return { ...all, sourceId: String(sourceId), direction, occurredAt }
    }),
  { minLength: 1, maxLength: 40 },
)

const PARSERS = {
  contact: { kind: 'CONTACT', parse: parseContactEvent },
  consent: { kind: 'CONSENT', parse: parseConsentEvent },
  watermark: { kind: 'WATERMARK', parse: parseWatermark },
} as const

/** Raw events as the reports that a connector would make of them. */
export function reportsOf(events: readonly unknown[], now = NOW): Report[] {
  return events.map((raw, index) => {
    const { kind, parse } = PARSERS[(raw as { type?: keyof typeof PARSERS }).type ?? 'contact']
    const parsed = parse(raw, now)
    const position = `index ${index}`
    return parsed.status === 'parsed'
      ? ({ kind, position, event: parsed.value, raw } as Report)
      : { kind: 'REJECTED', position, issue: parsed.issue, raw }
  })
}

export const TEST_NOW = NOW
