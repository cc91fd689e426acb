import { CHANNELS } from '@wavelength/core'

const STATES = ['ANSWERED', 'UNANSWERED', 'UNANSWERED', 'ANSWERED', 'DECLINED', 'UNDELIVERED', 'OPEN'] as const
/** More than a line of time draws one by one. */
const CONTACTS = 130

/** One page of a customer's contacts, newest first. */
export function interactions({ first = 50, after }: { first?: number; after?: string }) {
  const from = after ? Number(after) + 1 : 0
  const edges = Array.from({ length: Math.min(first, CONTACTS - from) }, (_, at) => ({
    cursor: String(from + at),
    node: contactOf(from + at),
  }))
  const pageInfo = {
    hasNextPage: from + edges.length < CONTACTS,
    hasPreviousPage: from > 0,
    startCursor: edges[0]?.cursor,
    endCursor: edges.at(-1)?.cursor,
  }
  return { edges, pageInfo, totalCount: CONTACTS }
}

/** The same contacts, counted by month. */
export function contactMonths() {
  const all = Array.from({ length: CONTACTS }, (_, at) => contactOf(at))
  const months = Map.groupBy(all, ({ occurredAt }) => `${occurredAt.slice(0, 7)}-01`)
  return [...months]
    .map(([month, contacts]) => ({
      month,
      inbound: contacts.filter(({ direction }) => direction === 'INBOUND').length,
      outbound: contacts.filter(({ direction }) => direction === 'OUTBOUND').length,
      attempts: contacts.filter(({ isAttempt }) => isAttempt).length,
      unanswered: contacts.filter(({ attemptState }) => attemptState === 'UNANSWERED').length,
    }))
    .toSorted((one, other) => one.month.localeCompare(other.month))
}

function contactOf(at: number) {
  const isInbound = at % 3 === 1
  const state = isInbound ? null : STATES[at % STATES.length]
  return {
    __typename: 'Interaction',
    id: `contact-${at}`,
    source: 'sample',
    sourceId: String(at),
    channel: CHANNELS[at % 4],
    direction: isInbound ? 'INBOUND' : 'OUTBOUND',
    occurredAt: new Date(Date.parse('2026-11-19T18:30:00Z') - at * 61 * 3_600_000).toISOString(),
    outcome: isInbound
      ? 'RECEIVED'
      : state === 'ANSWERED'
        ? 'ANSWERED'
        : state === 'UNANSWERED'
          ? 'NO_ANSWER'
          : 'DELIVERED',
    outcomeAt: '2026-11-19T18:30:00Z',
    purpose: isInbound ? null : 'SERVICE_UPDATE',
    mailClass: 'UNKNOWN',
    ageBand: 'AGE_25_34',
    localWeekday: 'TUESDAY',
    localHour: 18,
    isAttempt: !isInbound,
    attemptState: state,
    attemptNumber: isInbound ? null : 1,
    previousChannel: null,
    contactsInWeek: isInbound ? null : 1 + (at % 3),
    isRepeat: false,
    answeredAt: null,
    replyDelay: state === 'ANSWERED' ? 'PT42M' : null,
  }
}
