import {
  type Channel,
  type CustomerHistory,
  type Daypart,
  DEFAULT_PRIOR,
  derive,
  type IdentifiedContact,
  type Purpose,
  type StatedPreference,
  UNTOLD_FACTS,
} from '@wavelength/core'
import type {
  SetAgeBand,
  SetAttempt,
  SetChannel,
  SetCustomer,
  SetDaypart,
  SetEvent,
  SetPurpose,
} from './question-set.ts'

/** Customers and events of a question set in the product's own words. */

export const CHANNEL_OF = {
  email: 'EMAIL',
  phone: 'PHONE',
  sms: 'SMS',
  push: 'APP_PUSH',
  chat: 'LIVE_CHAT',
  twitter: 'X',
  facebook: 'FACEBOOK',
  instagram: 'INSTAGRAM',
  linkedin: 'LINKEDIN',
  letter: 'LETTER',
  face_to_face: 'IN_PERSON',
  fax: 'FAX',
} as const satisfies Record<SetChannel, Channel>

/** One purpose of the same group, of which an answer is expected. */
export const PURPOSE_OF = {
  marketing: 'PROMOTION',
  alert: 'REMINDER',
  service: 'OTHER',
  formal: 'FORMAL_NOTICE',
  relationship: 'FEEDBACK_REQUEST',
} as const satisfies Record<SetPurpose, Purpose>

const DAYPART_OF = {
  early: 'BEFORE_8',
  morning: 'FROM_8_TO_17',
  afternoon: 'FROM_8_TO_17',
  evening: 'AFTER_17',
} as const satisfies Record<SetDaypart, Daypart>

/** An age in the middle of the band, so that no birthday leads out of it. */
const AGE_OF = {
  '18-24': 21,
  '25-34': 29,
  '35-44': 39,
  '45-54': 49,
  '55-64': 59,
  '65+': 69,
} as const satisfies Record<SetAgeBand, number>

export function historyOf(customer: SetCustomer, events: readonly SetEvent[]): CustomerHistory {
  const birthYear = customer.ageBand === null ? null : yearOf(customer.since) - AGE_OF[customer.ageBand]
  const traits = { birthDate: null, birthYear, segment: customer.segment, timeZone: 'UTC' }
  const derivation = { traits, zone: 'UTC', prior: DEFAULT_PRIOR }
  const answers = new Map(events.flatMap((event) => (event.type === 'answer' ? [[event.attempt, event.at]] : [])))
  const attempts = events.flatMap((event) =>
    event.type === 'attempt' ? [attemptOf(event, answers.get(event.id))] : [],
  )
  const inbound = events.flatMap((event, index) =>
    event.type === 'inbound' ? [inboundOf(`in-${index}`, event.at, event.channel)] : [],
  )
  /** Derived apart: the set says which attempt was answered, so no contact of the customer's own may seem to. */
  const interactions = [...derive(derivation, [], attempts), ...derive(derivation, [], inbound)]
  return {
    id: customer.id,
    traits,
    zone: 'UTC',
    reachable: customer.reachable.map((channel) => CHANNEL_OF[channel]),
    statements: events.flatMap((event) => (event.type === 'stated' ? [statementOf(event)] : [])),
    interactions: interactions.sort((a, b) => a.occurredAt - b.occurredAt),
  }
}

function yearOf(instant: string): number {
  return Number(instant.slice(0, 4))
}

function attemptOf(event: SetAttempt, answeredAt: string | undefined): IdentifiedContact {
  const at = Date.parse(event.at)
  return {
    ...UNTOLD_FACTS,
    id: event.id,
    source: 'set',
    sourceId: event.id,
    channel: CHANNEL_OF[event.channel],
    direction: 'OUTBOUND',
    occurredAt: at,
    outcome: answeredAt === undefined ? 'SENT' : 'ANSWERED',
    outcomeAt: answeredAt === undefined ? at : Date.parse(answeredAt),
    purpose: PURPOSE_OF[event.purpose],
    expectsReply: true,
    messageKey: event.matter,
    propensity: event.channelPropensity,
  }
}

function inboundOf(id: string, at: string, channel: SetChannel): IdentifiedContact {
  const occurredAt = Date.parse(at)
  const outcome = { outcome: 'RECEIVED', outcomeAt: occurredAt } as const
  return {
    ...UNTOLD_FACTS,
    ...outcome,
    id,
    source: 'set',
    sourceId: id,
    channel: CHANNEL_OF[channel],
    direction: 'INBOUND',
    occurredAt,
  }
}

function statementOf(event: Extract<SetEvent, { readonly type: 'stated' }>): StatedPreference {
  return {
    channels: event.bestChannel === null ? [] : [CHANNEL_OF[event.bestChannel]],
    avoidChannels: event.worstChannel === null ? [] : [CHANNEL_OF[event.worstChannel]],
    bestDays: [],
    worstDays: [],
    bestDayparts: event.bestDaypart === null ? [] : [DAYPART_OF[event.bestDaypart]],
    worstDayparts: event.worstDaypart === null ? [] : [DAYPART_OF[event.worstDaypart]],
    waitHours: null,
    paperless: null,
    statedAt: Date.parse(event.at),
    source: null,
  }
}
