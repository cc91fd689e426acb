import { CHANNELS } from '../model/channel.ts'
import { DIRECTIONS, type Direction, MAIL_CLASSES, OUTCOMES, type Outcome } from '../model/contact.ts'
import { PURPOSES } from '../model/purpose.ts'
import type { ContactEvent, ContactFacts } from './contact-event.ts'
import type { Instant } from './instant.ts'
import { fault, type Issue, IssueFound } from './issue.ts'
import { parseCustomerRef } from './parse-identity.ts'
import * as read from './read-field.ts'

export type Parsed<T> =
  | { readonly status: 'parsed'; readonly value: T }
  | { readonly status: 'rejected'; readonly issue: Issue }

/**
 * Reads a contact event in the public shape (`ContactEventInput` of the API; instants are RFC 3339 texts).
 * `thread` may hold source ids of which the contact answers whichever is known.
 */
export function parseContactEvent(raw: unknown, now: Instant): Parsed<ContactEvent> {
  return parsing(() => {
    const fields = read.readFields(raw, [])
    return {
      customer: parseCustomerRef(fields.customer),
      facts: parseFacts(fields, now),
      replyMustBeKnown: fields.inReplyTo != null,
    }
  })
}

function parseFacts(fields: Readonly<Record<string, unknown>>, now: Instant): ContactFacts {
  const direction = read.requireOneOf(DIRECTIONS, fields, 'direction')
  const occurredAt = read.readPastInstant(fields, 'occurredAt', now) ?? read.missing(['occurredAt'])
  return {
    source: read.requireText(fields, 'source'),
    sourceId: read.requireText(fields, 'sourceId'),
    channel: read.requireOneOf(CHANNELS, fields, 'channel'),
    direction,
    occurredAt,
    outcome: parseOutcome(fields, direction),
    outcomeAt: Math.max(read.readPastInstant(fields, 'outcomeAt', now) ?? occurredAt, occurredAt),
    durationSeconds: read.readNumber(fields, 'durationSeconds', { from: 0, to: 604_800, whole: true }),
    purpose: read.readOneOf(PURPOSES, fields, 'purpose'),
    expectsReply: read.readFlag(fields, 'expectsReply'),
    automated: read.readFlag(fields, 'automated'),
    mailClass: read.readOneOf(MAIL_CLASSES, fields, 'mailClass') ?? 'UNKNOWN',
    contactPoint: read.readText(fields, 'contactPoint'),
    inReplyTo: parseReplyTo(fields),
    campaign: read.readText(fields, 'campaign'),
    messageKey: read.readText(fields, 'messageKey'),
    decisionId: read.readText(fields, 'decisionId'),
    propensity: read.readNumber(fields, 'propensity', { from: 0, to: 1 }),
  }
}

function parseOutcome(fields: Readonly<Record<string, unknown>>, direction: Direction): Outcome {
  const outcome = read.readOneOf(OUTCOMES, fields, 'outcome')
  if (direction === 'OUTBOUND') {
    if (outcome !== 'RECEIVED') return outcome ?? 'SENT'
    throw fault('OUTCOME_OF_DIRECTION', ['outcome'], 'an outbound contact is not RECEIVED; only an inbound one is')
  }
  if (outcome === null || outcome === 'RECEIVED') return 'RECEIVED'
  throw fault('OUTCOME_OF_DIRECTION', ['outcome'], `an inbound contact is RECEIVED, not ${outcome}`)
}

/** The newest hundred of a thread are enough to find what it answers. */
const LONGEST_THREAD = 100

function parseReplyTo(fields: Readonly<Record<string, unknown>>): string[] {
  const named = read.readText(fields, 'inReplyTo')
  const thread = Array.isArray(fields.thread) ? fields.thread.slice(-LONGEST_THREAD) : []
  const known = thread.flatMap((_, at) => read.readText({ thread: thread[at] }, 'thread') ?? [])
  return [...new Set(named === null ? known : [named, ...known])].sort()
}

/** Runs a parser; the first fault it meets becomes the rejection. */
export function parsing<T>(parse: () => T): Parsed<T> {
  try {
    return { status: 'parsed', value: parse() }
  } catch (thrown) {
    if (thrown instanceof IssueFound) return { status: 'rejected', issue: thrown.issue }
    throw thrown
  }
}
