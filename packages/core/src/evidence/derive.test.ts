import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { type Derivation, derive } from './derive.ts'
import { DERIVATION_REACH_MS } from './features-of-attempt.ts'
import { attemptStateAt, type IdentifiedContact, type Interaction } from './interaction.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONDAY_10 = Date.UTC(2026, 0, 5, 10)

const DERIVATION: Derivation = {
  traits: { birthDate: '2001-01-06', birthYear: null, segment: null, timeZone: null },
  zone: 'UTC',
  prior: DEFAULT_PRIOR,
}

const call = (sourceId: string, at: number, told: Partial<IdentifiedContact> = {}) =>
  aContact({ sourceId, channel: 'PHONE', outcome: 'VOICEMAIL', occurredAt: at, ...told })
const mail = (sourceId: string, at: number, told: Partial<IdentifiedContact> = {}) =>
  aContact({ sourceId, occurredAt: at, ...told })
const reply = (sourceId: string, at: number, told: Partial<IdentifiedContact> = {}) =>
  aContact({ sourceId, direction: 'INBOUND', outcome: 'RECEIVED', occurredAt: at, ...told })

function derived(...contacts: IdentifiedContact[]): Record<string, Interaction> {
  return Object.fromEntries(derive(DERIVATION, [], contacts).map((each) => [each.sourceId, each]))
}

describe(derive.name, () => {
  it('finds the answer to a voicemail in an email', () => {
    const { voicemail, email } = derived(call('voicemail', MONDAY_10), reply('email', MONDAY_10 + DAY))
    expect(voicemail).toMatchObject({ resolution: 'ANSWERED', answeredAt: MONDAY_10 + DAY, answeredBy: 'id-email' })
    expect(email?.answers).toBe('id-voicemail')
  })

  it('gives a reply to the latest attempt that still waits, the next reply to the one before', () => {
    const { a, b, second } = derived(
      call('a', MONDAY_10),
      mail('b', MONDAY_10 + HOUR),
      reply('first', MONDAY_10 + 2 * HOUR),
      reply('second', MONDAY_10 + 3 * HOUR),
    )
    expect(b?.answeredBy).toBe('id-first')
    expect(a?.answeredBy).toBe('id-second')
    expect(second?.answers).toBe('id-a')
  })

  it('follows the reply that names what it answers, however late', () => {
    const { old, recent } = derived(
      mail('old', MONDAY_10),
      mail('recent', MONDAY_10 + 20 * DAY),
      reply('r', MONDAY_10 + 21 * DAY, { inReplyTo: ['old'] }),
    )
    expect(old?.resolution).toBe('ANSWERED')
    expect(recent?.resolution).toBeNull()
  })

  it('does not count a contact after the response window as the answer', () => {
    const { a } = derived(call('a', MONDAY_10), reply('late', MONDAY_10 + 3 * DAY + 1))
    expect(a?.resolution).toBeNull()
  })

  it.each([
    ['an auto-reply', { automated: true }],
    ['spam', { mailClass: 'SPAM' }],
    ['mass mail', { mailClass: 'GRAYMAIL' }],
    ['an auto-reply that names the mail', { automated: true, inReplyTo: ['a'] }],
  ] as const)('does not take %s for an answer', (_, told) => {
    const { a } = derived(mail('a', MONDAY_10), reply('r', MONDAY_10 + HOUR, told))
    expect(a?.resolution).toBeNull()
  })

  it.each([
    ['BOUNCED', 'UNDELIVERED'],
    ['FAILED', 'UNDELIVERED'],
    ['BLOCKED', 'UNDELIVERED'],
    ['DECLINED', 'DECLINED'],
    ['ANSWERED', 'ANSWERED'],
    ['SEEN', null],
    ['VOICEMAIL', null],
  ] as const)('settles an attempt that was %s as %s', (outcome, resolution) => {
    expect(derived(mail('a', MONDAY_10, { outcome })).a?.resolution).toBe(resolution)
  })

  it('never calls a mass update an attempt, unless its source says that it expects a reply', () => {
    expect(derived(mail('a', MONDAY_10, { purpose: 'NEWSLETTER' })).a?.isAttempt).toBe(false)
    expect(derived(mail('a', MONDAY_10, { purpose: 'NEWSLETTER', expectsReply: true })).a?.isAttempt).toBe(true)
  })

  it('numbers the follow-ups of one matter until it is answered', () => {
    const key = { messageKey: 'invoice-7' }
    const { a, b, c, other } = derived(
      mail('a', MONDAY_10, key),
      call('b', MONDAY_10 + DAY, key),
      mail('other', MONDAY_10 + DAY, { messageKey: 'survey' }),
      reply('r', MONDAY_10 + 2 * DAY, { inReplyTo: ['b'] }),
      mail('c', MONDAY_10 + 3 * DAY, key),
    )
    expect([a, b, other, c].map((each) => each?.attemptNumber)).toEqual([1, 2, 1, 2])
  })

  it('remembers over which channel the latest unanswered attempt of the matter went', () => {
    const key = { messageKey: 'invoice-7' }
    const { a, b, c, d, other } = derived(
      mail('a', MONDAY_10, key),
      call('b', MONDAY_10 + DAY, key),
      call('bounced', MONDAY_10 + 2 * DAY, { ...key, channel: 'SMS', outcome: 'FAILED' }),
      mail('other', MONDAY_10 + 3 * DAY, { messageKey: 'survey' }),
      mail('c', MONDAY_10 + 4 * DAY, key),
      reply('r', MONDAY_10 + 5 * DAY, { inReplyTo: ['c'] }),
      mail('d', MONDAY_10 + 6 * DAY, { ...key, channel: 'LETTER' }),
    )
    expect([a, b, c, d, other].map((each) => each?.previousChannel)).toEqual([null, 'EMAIL', 'PHONE', 'PHONE', null])
  })

  it('tells the cohort by the age on the local day of the contact', () => {
    const eve = { ...DERIVATION, zone: 'Pacific/Auckland' }
    const [before, after] = derive(eve, [], [mail('a', Date.UTC(2026, 0, 5, 10)), mail('b', Date.UTC(2026, 0, 5, 11))])
    expect([before?.ageBand, after?.ageBand]).toEqual(['AGE_18_24', 'AGE_25_34'])
    expect([before?.localHour, after?.localHour]).toEqual([23, 0])
  })

  it('comes to the same by a stretch of the timeline as by the whole of it', () => {
    const contacts = [
      call('a', MONDAY_10),
      reply('r', MONDAY_10 + DAY),
      mail('b', MONDAY_10 + 2 * DAY),
      reply('s', MONDAY_10 + 3 * DAY),
    ]
    const whole = derive(DERIVATION, [], contacts)
    const from = MONDAY_10 + 2 * DAY
    const settled = whole.filter((each) => each.occurredAt < from)
    expect(derive(DERIVATION, settled, contacts.slice(2), from)).toEqual(whole)
  })

  it('comes to the same for any timeline, cut anywhere, given no more than the reach and what is named', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(20), (timeline, cut) => {
        const contacts = timeline.toSorted((a, b) => a.occurredAt - b.occurredAt)
        const from = contacts[cut]?.occurredAt ?? 0
        const whole = derive(DERIVATION, [], timeline)
        const later = timeline.filter((each) => each.occurredAt >= from)
        const named = new Set(later.flatMap((each) => each.inReplyTo))
        const settled = whole.filter(
          ({ occurredAt, sourceId }) =>
            occurredAt < from && (occurredAt >= from - DERIVATION_REACH_MS || named.has(sourceId)),
        )
        const known = new Set([...settled, ...later].map(({ id }) => id))
        expect(derive(DERIVATION, settled, later, from)).toEqual(whole.filter(({ id }) => known.has(id)))
      }),
    )
  })
})

describe(attemptStateAt.name, () => {
  const [attempt] = derive(DERIVATION, [], [call('a', MONDAY_10)])
  it.each([
    ['OPEN', MONDAY_10 + 3 * DAY - 1],
    ['UNANSWERED', MONDAY_10 + 3 * DAY],
  ] as const)('is %s by the clock alone', (state, now) => {
    expect(attempt && attemptStateAt(attempt, now)).toBe(state)
  })
})
