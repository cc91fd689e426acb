import type { Instant } from '../evidence/instant.ts'
import type { Matter } from '../evidence/matter.ts'
import type { Channel } from '../model/channel.ts'
import { type Level, PURPOSE_TRAITS, type Purpose } from '../model/purpose.ts'

/** What somebody is about to send. */
export interface Message {
  readonly purpose: Purpose
  readonly urgency: Level
  readonly complexity: Level
  readonly formality: Level
  readonly marketing: boolean
  /** Sent by a machine, without a person at the other end. */
  readonly automated: boolean
  readonly forCustomersBenefit: boolean
  /** A thing goes with it, so it cannot go by wire. */
  readonly physicalItem: boolean
  /** The same message through several streams has the same key. */
  readonly messageKey: string | null
  /** Null: every channel. */
  readonly allowedChannels: readonly Channel[] | null
  /** It must go out before this. */
  readonly deadline: Instant | null
}

/** Fills in what the purpose implies. A promotion stays marketing, whatever else is said of it. */
export function messageOf(purpose: Purpose, overrides: Partial<Omit<Message, 'purpose'>> = {}): Message {
  const { urgency, complexity, formality, marketing, forCustomersBenefit } = PURPOSE_TRAITS[purpose]
  return {
    urgency,
    complexity,
    formality,
    automated: false,
    forCustomersBenefit,
    physicalItem: false,
    messageKey: null,
    allowedChannels: null,
    deadline: null,
    ...overrides,
    purpose,
    marketing: marketing || overrides.marketing === true,
  }
}

export function matterOfMessage({ messageKey, purpose }: Message): Matter {
  return { matterKey: messageKey, purpose }
}
