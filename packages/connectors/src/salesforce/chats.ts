import { CHANNELS, type Channel } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { consentsInAll } from '../kit/opt-out.ts'
import { ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'
import { personIn } from './ids.ts'
import { clock, requiredId, SOURCE } from './reader.ts'

/** A chat that a visitor began. Where nobody of ours took it, it came in all the same. */
export function tellTranscript(chat: Fields): readonly Told[] {
  const customer = personIn(chat, 'ContactId', 'LeadId')
  if (customer === null) return [skipped('a chat with a visitor whom nobody has named')]
  const startedAt = timeIn(chat, 'RequestTime', clock) ?? timeIn(chat, 'StartTime', clock)
  return [
    contact({
      source: SOURCE,
      sourceId: requiredId(chat),
      customer,
      channel: 'LIVE_CHAT',
      direction: 'INBOUND',
      occurredAt: startedAt ?? timeIn(chat, 'CreatedDate', clock),
      durationSeconds: wholeIn(chat, 'ChatDuration'),
    }),
  ]
}

type Beginning = 'INBOUND' | 'OUTBOUND' | 'GRANTED' | 'WITHDRAWN' | 'NOTHING'

/**
 * `Origin`: who began a session, or what it notes:
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_messagingsession.htm
 */
const BEGINNINGS: Readonly<Record<string, Beginning>> = {
  InboundInitiated: 'INBOUND',
  AgentInitiated: 'OUTBOUND',
  TriggeredOutbound: 'OUTBOUND',
  OptIn: 'GRANTED',
  OptOut: 'WITHDRAWN',
  Help: 'NOTHING',
  ConversationClose: 'NOTHING',
  ConversationControlLost: 'NOTHING',
}

/** `ChannelType`. Null: a network that is no channel here. */
const CHANNEL_OF_TYPE: Readonly<Record<string, Channel | null>> = {
  EmbeddedMessaging: 'LIVE_CHAT',
  Facebook: 'FACEBOOK',
  Phone: 'PHONE',
  Text: 'SMS',
  Voice: 'PHONE',
  WhatsApp: 'WHATSAPP',
  AppleBusinessChat: null,
  Line: null,
}

/** A conversation over a messenger: one contact, of whoever began it. */
export function tellSession(session: Fields, { fields }: CrmReader): readonly Told[] {
  const own = ownOf(fields, 'MessagingSession')
  const customer = personIn(session, 'EndUserContactId', 'LeadId')
  if (customer === null) return [skipped('a conversation with somebody whom nobody has named')]
  const channel = ownMeaningOf({ of: CHANNELS, table: CHANNEL_OF_TYPE, own }, session, 'ChannelType')
  if (channel === null) return [skipped('a conversation over a network that is none of the channels')]
  const beginning = meaningOf(BEGINNINGS, session, 'Origin')
  const at = timeIn(session, 'StartTime', clock) ?? timeIn(session, 'CreatedDate', clock)
  const told = { source: SOURCE, customer, channel }
  if (beginning === 'NOTHING') return [skipped('a session that only notes what the network did')]
  if (beginning === 'GRANTED' || beginning === 'WITHDRAWN')
    return consentsInAll({ ...told, status: beginning, at, proof: requiredId(session) })
  const automated = beginning === 'OUTBOUND' && isMachine(session) ? true : null
  return [contact({ ...told, sourceId: requiredId(session), direction: beginning, occurredAt: at, automated })]
}

function isMachine(session: Fields): boolean {
  return ['Bot', 'System'].includes(textIn(session, 'AgentType') ?? '')
}
