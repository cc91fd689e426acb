import type { Channel } from '@wavelength/core'

const WINDOW = {
  weekdays: ['TUESDAY', 'THURSDAY'],
  daypart: 'AFTER_17',
  fromHour: 17,
  toHour: 20,
  timeZone: 'America/Chicago',
}

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
        code: 'STATED_BEST',
        source: 'STATED',
        effect: 0.62,
        text: 'Said in a survey on 12 March that texts are best.',
        facts: null,
      },
      { code: 'INBOUND_HABIT', source: 'BEHAVIOUR', effect: 0.81, text: 'Texts us: 9 of 14 contacts.', facts: null },
      {
        code: 'OWN_ANSWERS',
        source: 'BEHAVIOUR',
        effect: 0.44,
        text: 'Answered 8 of 9 texts, usually within 12 minutes.',
        facts: null,
      },
      {
        code: 'COHORT',
        source: 'COHORT',
        effect: 0.12,
        text: 'Customers of 25–34 answer texts a little more often than others.',
        facts: null,
      },
      { code: 'FATIGUE', source: 'FATIGUE', effect: -0.2, text: 'The last text was sent 2 days ago.', facts: null },
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
        code: 'STATED_AVOID',
        citation: null,
        text: 'Asked on 12 March not to be called.',
        until: null,
      },
      { channel: 'FAX', code: 'NO_ADDRESS', citation: null, text: 'There is no fax number.', until: null },
    ],
    plan: options.map((option, at) => ({ ...option, step: at + 1, answeredByThen: 1 - 0.35 ** (at + 1) })),
    decidedBy: purpose === 'FEEDBACK_REQUEST' ? 'EXPLORATION' : 'LEARNED',
    wouldChangeIf: ['Two more texts go unanswered: then email.'],
    noActionReason: null,
    nextPermittedAt: null,
  }
}
