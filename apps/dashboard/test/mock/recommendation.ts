import type { Channel } from '@wavelength/core'

const WINDOW = {
  weekdays: ['TUESDAY', 'THURSDAY'],
  daypart: 'AFTER_17',
  fromHour: 17,
  toHour: 20,
  timeZone: 'America/Chicago',
}

const SAID_AT = Date.UTC(2026, 2, 12)

function optionOf(channel: Channel, value: number, confidence: string, signals: number) {
  return {
    channel,
    contactPoint: { channel, address: '+1 312 555 0148', label: 'mobile', status: 'GOOD', verified: true },
    answerProbability: { value, low: value * 0.64, high: Math.min(0.97, value * 1.4) },
    notBefore: '2026-11-24T23:00:00Z',
    notAfter: '2026-11-25T02:00:00Z',
    localWindow: WINDOW,
    waitBeforeNextAttempt: channel === 'EMAIL' ? 'P2D' : 'PT4H',
    confidence,
    signals,
    reasons: [
      {
        code: 'SAID_CHANNEL',
        source: 'STATED',
        effect: 0.62,
        text: 'Said on 12 Mar 2026 (survey): number 1 is by text message',
        facts: { channel, rank: 1, avoids: false, saidAt: SAID_AT, from: 'survey' },
      },
      {
        code: 'CONTACTS_US',
        source: 'BEHAVIOUR',
        effect: 0.81,
        text: 'Contacts us by text message: 9 of 14 contacts',
        facts: { channel, contacts: 9, ofContacts: 14 },
      },
      {
        code: 'ANSWERS_CHANNEL',
        source: 'BEHAVIOUR',
        effect: 0.44,
        text: 'Text messages: 8 of 9 answered, 4.1 expected',
        facts: { channel, attempts: 9, answered: 8, expected: 4.1 },
      },
      {
        code: 'AGE_GROUP',
        source: 'COHORT',
        effect: 0.12,
        text: 'How customers of 25–34 answer by text message',
        facts: { channel, ageBand: 'AGE_25_34' },
      },
      {
        code: 'RECENT_ATTEMPTS',
        source: 'FATIGUE',
        effect: -0.2,
        text: '3 attempts in the last 30 days, 1 by text message',
        facts: { channel, attempts: 3, onChannel: 1 },
      },
    ],
    bestTimes: [],
    worstTimes: [],
  }
}

/** A recommendation with every part filled. */
export function recommendationOf(first: Channel, second: Channel, purpose: string, arm = 'TREATMENT') {
  const [one, two] = purpose === 'FORMAL_NOTICE' ? (['LETTER', 'EMAIL'] as const) : [first, second]
  const options = [
    optionOf(one, 0.71, 'HIGH', 26),
    optionOf(two, 0.38, 'MEDIUM', 11),
    optionOf('LIVE_CHAT', 0.21, 'LOW', 1),
  ]
  return {
    decisionId: 'decision-1',
    decidedAt: '2026-11-22T06:00:00Z',
    arm,
    attemptNumber: 1,
    first: options[0],
    second: options[1],
    options,
    excluded: [
      {
        channel: 'PHONE',
        code: 'ASKED_NOT_TO',
        facts: { saidAt: SAID_AT, paperless: false, from: 'survey' },
        citation: null,
        text: 'Said on 12 Mar 2026 not to be contacted by phone',
        until: null,
      },
      { channel: 'FAX', code: 'NO_ADDRESS', facts: {}, citation: null, text: 'No address known', until: null },
    ],
    plan: options.map((option, at) => ({ ...option, step: at + 1, answeredByThen: 1 - 0.35 ** (at + 1) })),
    decidedBy: purpose === 'FEEDBACK_REQUEST' ? 'EXPLORATION' : 'LEARNED',
    wouldChangeIf: ['2 more text messages go unanswered → Email becomes number one'],
    rankingChanges: [{ event: 'UNANSWERED', channel: one, count: 2, newFirst: two }],
    noActionReason: null,
    nextPermittedAt: null,
  }
}
