import { describe, expect, it } from 'vitest'
import { aLedger, anInboundContact, aPoint, aStatement, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import type { Ledger } from '../learn/ledger.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import type { ExclusionCode } from './exclusion.ts'
import { closedBy } from './gates.ts'
import { type Message, messageOf } from './message.ts'

const everywhere = aLedger({ contactPoints: CHANNELS.map((channel) => aPoint(channel)) })
const withdrawn = (channel: Channel, purposeClass: 'MARKETING' | 'TRANSACTIONAL', at = NOW - DAY_MS) => ({
  channel,
  purposeClass,
  status: 'WITHDRAWN' as const,
  at,
})
const support = messageOf('SUPPORT_REPLY')
const promotion = messageOf('PROMOTION')

type Case = [string, ExclusionCode | null, Channel, Message, Partial<Ledger>]

const CASES: Case[] = [
  ['an address', null, 'EMAIL', support, {}],
  ['no address', 'NO_ADDRESS', 'EMAIL', support, { contactPoints: [] }],
  [
    'a history without address',
    null,
    'PHONE',
    support,
    { contactPoints: [], tallies: [aTally('PHONE', { attempts: 1 })] },
  ],
  [
    'contacts from there without address',
    null,
    'EMAIL',
    support,
    { contactPoints: [], tallies: [aTally('EMAIL', { inbound: 1 })] },
  ],
  ['only failures', 'NO_ADDRESS', 'SMS', support, { contactPoints: [], tallies: [aTally('SMS', { undelivered: 4 })] }],
  [
    'a blocked address',
    'ADDRESS_BLOCKED',
    'EMAIL',
    support,
    { contactPoints: [aPoint('EMAIL', { status: 'BLOCKED' })] },
  ],
  [
    'a blocked and a good address',
    null,
    'EMAIL',
    support,
    { contactPoints: [aPoint('EMAIL', { status: 'BLOCKED' }), aPoint('EMAIL')] },
  ],
  [
    'no number but a blocked one for texts',
    'ADDRESS_BLOCKED',
    'PHONE',
    support,
    { contactPoints: [aPoint('SMS', { status: 'BLOCKED' })] },
  ],
  ['a bouncing address', null, 'EMAIL', support, { contactPoints: [aPoint('EMAIL', { status: 'BOUNCING' })] }],
  ['asked not to', 'ASKED_NOT_TO', 'PHONE', support, { stated: aStatement({ avoidChannels: ['PHONE'] }) }],
  [
    'asked not to and best at once',
    'ASKED_NOT_TO',
    'SMS',
    support,
    { stated: aStatement({ channels: ['SMS'], avoidChannels: ['SMS'] }) },
  ],
  ['wants no paper', 'ASKED_NOT_TO', 'LETTER', messageOf('FORMAL_NOTICE'), { stated: aStatement({ paperless: true }) }],
  [
    'wants no paper, but a thing is sent',
    null,
    'LETTER',
    messageOf('GIFT', { physicalItem: true }),
    { stated: aStatement({ paperless: true }) },
  ],
  [
    'marketing withdrawn, marketing',
    'CONSENT_WITHDRAWN',
    'EMAIL',
    promotion,
    { consents: [withdrawn('EMAIL', 'MARKETING')] },
  ],
  ['marketing withdrawn, service', null, 'EMAIL', support, { consents: [withdrawn('EMAIL', 'MARKETING')] }],
  [
    'all withdrawn, marketing',
    'CONSENT_WITHDRAWN',
    'EMAIL',
    promotion,
    { consents: [withdrawn('EMAIL', 'TRANSACTIONAL')] },
  ],
  [
    'all withdrawn, service',
    'CONSENT_WITHDRAWN',
    'EMAIL',
    support,
    { consents: [withdrawn('EMAIL', 'TRANSACTIONAL')] },
  ],
  [
    'withdrawn and asked not to',
    'CONSENT_WITHDRAWN',
    'EMAIL',
    promotion,
    { consents: [withdrawn('EMAIL', 'MARKETING')], stated: aStatement({ avoidChannels: ['EMAIL'] }) },
  ],
  ['withdrawn on another channel', null, 'EMAIL', promotion, { consents: [withdrawn('SMS', 'MARKETING')] }],
  ['withdrawn only later', null, 'EMAIL', promotion, { consents: [withdrawn('EMAIL', 'MARKETING', NOW + 1)] }],
  ['granted', null, 'EMAIL', promotion, { consents: [{ ...withdrawn('EMAIL', 'MARKETING'), status: 'GRANTED' }] }],
  ['marketing by phone', 'MARKETING_BY_PHONE', 'PHONE', promotion, {}],
  [
    'any purpose that is marketing, by phone',
    'MARKETING_BY_PHONE',
    'PHONE',
    messageOf('OTHER', { marketing: true }),
    {},
  ],
  ['a promotion called no marketing', 'MARKETING_BY_PHONE', 'PHONE', messageOf('PROMOTION', { marketing: false }), {}],
  ['marketing at the door', 'MARKETING_INTERRUPTS', 'IN_PERSON', promotion, {}],
  [
    'marketing in a chat',
    'MARKETING_INTERRUPTS',
    'LIVE_CHAT',
    promotion,
    { recent: [anInboundContact('LIVE_CHAT', NOW - 1)] },
  ],
  ['a sales conversation by phone', null, 'PHONE', messageOf('SALES_CONVERSATION'), {}],
  ['a channel that is not allowed', 'NOT_ALLOWED', 'SMS', messageOf('OTHER', { allowedChannels: ['EMAIL'] }), {}],
  ['a thing by wire', 'NOT_PHYSICAL', 'EMAIL', messageOf('GIFT', { physicalItem: true }), {}],
  ['a thing by post', null, 'LETTER', messageOf('OTHER', { physicalItem: true }), {}],
  ['a letter for a reminder', 'LETTER_NOT_WORTH_OPENING', 'LETTER', messageOf('REMINDER'), {}],
  [
    'a letter for a promotion',
    'LETTER_NOT_WORTH_OPENING',
    'LETTER',
    promotion,
    { recent: [anInboundContact('LETTER', NOW - DAY_MS)] },
  ],
  ['a letter for a thank-you', null, 'LETTER', messageOf('THANK_YOU'), {}],
  ['a letter for a formal matter', null, 'LETTER', messageOf('OTHER', { formality: 'HIGH' }), {}],
  [
    'a letter in answer to a letter',
    null,
    'LETTER',
    support,
    { recent: [anInboundContact('LETTER', NOW - 5 * DAY_MS)] },
  ],
  ['social media unasked', 'ANSWER_IN_KIND', 'X', support, {}],
  ['social media in kind', null, 'X', support, { recent: [anInboundContact('X', NOW - DAY_MS)] }],
  ['social media too late', 'ANSWER_IN_KIND', 'X', support, { recent: [anInboundContact('X', NOW - 4 * DAY_MS)] }],
  [
    'social media after spam',
    'ANSWER_IN_KIND',
    'X',
    support,
    { recent: [{ ...anInboundContact('X', NOW - 1), mailClass: 'SPAM' }] },
  ],
  [
    'social media after an auto-reply',
    'ANSWER_IN_KIND',
    'X',
    support,
    { recent: [{ ...anInboundContact('X', NOW - 1), automated: true }] },
  ],
  ['social media with marketing', 'ANSWER_IN_KIND', 'X', promotion, { recent: [anInboundContact('X', NOW - DAY_MS)] }],
]

describe(closedBy.name, () => {
  it.each(CASES)('%s: %s', (_, code, channel, message, known) => {
    const verdict = closedBy({ ledger: { ...everywhere, ...known }, message, now: NOW }, channel)
    expect(verdict?.code ?? null).toBe(code)
  })

  it('names the law where there is one', () => {
    const ledger = { ...everywhere, consents: [withdrawn('EMAIL', 'MARKETING')] }
    expect(closedBy({ ledger, message: promotion, now: NOW }, 'EMAIL')).toMatchObject({
      channel: 'EMAIL',
      citation: expect.stringContaining('Article 7(3)'),
      facts: { withdrawnAt: NOW - DAY_MS, purposeClass: 'MARKETING' },
    })
  })
})
