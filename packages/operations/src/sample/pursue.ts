import { type Channel, type ContactFacts, type Instant, type Outcome, PURPOSE_TRAITS } from '@wavelength/core'
import { answerChance, replyDelayMs } from './answering.ts'
import type { Contacts } from './contacts.ts'
import { businessInstant } from './hours.ts'
import type { Matter } from './matters.ts'
import type { Person, SampleFrame } from './person.ts'
import type { Random } from './random.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** What the story of a person is told with. */
export interface Telling {
  readonly person: Person
  readonly frame: SampleFrame
  readonly random: Random
  readonly contacts: Contacts
}

interface Step {
  readonly matter: Matter
  readonly key: string
  readonly channel: Channel
  readonly at: Instant
  readonly earlier: number
}

/** The business tries one way after the other until an answer comes. */
export function pursue(telling: Telling, matter: Matter, around: Instant): void {
  const { random, person } = telling
  const [, ...steps] = wayOf(matter, random)
  const key = matter.automated ? campaignOf(matter, around) : `${matter.name} ${person.externalId} ${around % 9973}`
  let day = around
  for (const [earlier, channel] of steps.entries()) {
    const at = businessInstant(person, channel, day, random)
    if (at > telling.frame.to) return
    const isAnswered = attempt(telling, { matter, key, channel, at, earlier })
    if (isAnswered && !matter.atOnce) return
    day = matter.atOnce ? around : at + Math.round(random.between(1.2, 5) * DAY_MS)
  }
}

function wayOf({ ways }: Matter, random: Random): Matter['ways'][number] {
  const weights = Object.fromEntries(ways.map(([weight], index) => [String(index), weight]))
  return ways[Number(random.weighted(weights))] ?? [0]
}

/** A campaign goes to many in the same month under one key. */
function campaignOf(matter: Matter, around: Instant): string {
  return `${matter.name} ${new Date(around).toISOString().slice(0, 7)}`
}

/** Returns whether the attempt was answered, on whatever channel. */
function attempt(telling: Telling, step: Step): boolean {
  const { random, person, frame } = telling
  const { purpose } = step.matter
  const settled =
    failureOf(telling, step.channel) ?? (PURPOSE_TRAITS[purpose].expectsReply ? null : received(random, step.channel))
  if (settled !== null) {
    tell(telling, step, settled)
    return false
  }
  if (!random.isTrue(answerChance(person, { ...step, purpose }, frame))) return silent(telling, step)
  answered(telling, step)
  return true
}

function tell({ contacts, random }: Telling, { matter, key, channel, at }: Step, outcome: Outcome): ContactFacts {
  const lastsSeconds = outcome === 'ANSWERED' ? Math.round(random.logNormal(200, 0.8)) : null
  return contacts.outbound(outcome, {
    channel,
    occurredAt: at,
    purpose: matter.purpose,
    automated: matter.automated,
    durationSeconds: channel === 'PHONE' ? lastsSeconds : null,
    messageKey: key,
    campaign: matter.automated ? key : null,
  })
}

/** Some lines do not work: once in a while for all, and always for a few. */
function failureOf({ person, random }: Telling, channel: Channel): Outcome | null {
  if (channel === 'EMAIL' && person.index % 60 === 11) return 'BOUNCED'
  if (channel === 'SMS' && person.index % 90 === 23) return 'BLOCKED'
  if (channel === 'EMAIL') return random.isTrue(0.012) ? 'BOUNCED' : null
  if (channel === 'SMS' || channel === 'FAX') return random.isTrue(0.02) ? 'FAILED' : null
  return channel === 'LETTER' && random.isTrue(0.015) ? 'BOUNCED' : null
}

function received(random: Random, channel: Channel): Outcome {
  if (channel === 'LETTER') return 'SENT'
  return random.isTrue(0.4) ? 'SEEN' : 'DELIVERED'
}

const ANSWERED_AT_ONCE: readonly Channel[] = ['PHONE', 'IN_PERSON', 'LIVE_CHAT']

function answered(telling: Telling, step: Step): void {
  if (ANSWERED_AT_ONCE.includes(step.channel)) tell(telling, step, 'ANSWERED')
  else replied(telling, step)
}

function replied(telling: Telling, step: Step): void {
  const { person, random, contacts } = telling
  const told = tell(telling, step, random.isTrue(0.5) ? 'SEEN' : 'DELIVERED')
  const isElsewhere = random.isTrue(0.06)
  const channel = isElsewhere ? (step.channel === 'EMAIL' ? 'PHONE' : 'EMAIL') : replyChannel(step.channel)
  const occurredAt = step.at + Math.max(MINUTE_MS, replyDelayMs(person, step.channel, random))
  const inReplyTo = channel === step.channel && random.isTrue(0.7) ? [told.sourceId] : []
  contacts.inbound({ channel, occurredAt, outcomeAt: occurredAt, inReplyTo })
}

/** A push message is answered in the app's chat. */
function replyChannel(channel: Channel): Channel {
  return channel === 'APP_PUSH' ? 'LIVE_CHAT' : channel
}

/** Nothing comes back where it was tried; voicemail may still be answered by mail. */
function silent(telling: Telling, step: Step): boolean {
  const { person, random, contacts } = telling
  const outcome = silenceOn(step, random)
  tell(telling, step, outcome)
  const isVoicemail = step.channel === 'PHONE' && outcome === 'VOICEMAIL'
  const habit = person.persona.answersVoicemailByMail ? 0.75 : 0.05
  if (!isVoicemail || !random.isTrue(habit)) return false
  const occurredAt = step.at + Math.max(5 * MINUTE_MS, replyDelayMs(person, 'EMAIL', random))
  contacts.inbound({ channel: 'EMAIL', occurredAt, outcomeAt: occurredAt })
  return true
}

function silenceOn({ channel, matter }: Step, random: Random): Outcome {
  const isUnwanted = PURPOSE_TRAITS[matter.purpose].marketing && random.isTrue(0.03)
  if (channel === 'PHONE') {
    if (random.isTrue(isUnwanted ? 0.6 : 0.05)) return 'DECLINED'
    return random.weighted({ VOICEMAIL: 5, NO_ANSWER: 4, BUSY: 0.7 })
  }
  if (channel === 'IN_PERSON') return 'NO_ANSWER'
  if (channel === 'LETTER' || channel === 'FAX') return 'SENT'
  return isUnwanted ? 'DECLINED' : random.weighted({ DELIVERED: 6, SEEN: 3 })
}
