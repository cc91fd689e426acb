import type { CrmReader } from '../kit/crm-reader.ts'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { flagIn } from '../kit/vendor-words.ts'
import { tellCampaignMember } from './campaign-members.ts'
import { changePayloadOf, tellChange } from './change-events.ts'
import { tellSession, tellTranscript } from './chats.ts'
import { tellEmailMessage } from './email-messages.ts'
import { tellEvent } from './events.ts'
import type { Kind } from './kinds.ts'
import { tellPerson } from './people.ts'
import { objectNameOf, recordOf } from './record.ts'
import { tellTask } from './tasks.ts'
import { tellVoiceCall } from './voice-calls.ts'

/** Whatever a file holds: a record of a query, a row of a table, a change event, or a note that a record was deleted. */
export function tellGiven(given: Fields, list: string | null, reader: CrmReader): readonly Told[] {
  if (list === 'deletedRecords') return [skipped(WHY_DELETED)]
  const payload = changePayloadOf(given)
  if (payload !== null) return tellChange(payload, (fields, objectName) => tellNamed(fields, objectName, reader))
  return tellNamed(given, objectNameOf(given), reader)
}

/** A record of which it is told what object it is of, or by its id if not. */
export function tellNamed(given: Fields, objectName: string | null, reader: CrmReader): readonly Told[] {
  const { kind, fields } = recordOf(given, objectName, reader)
  if (kind === null) return [skipped(`a record of ${objectName ?? 'an object'} that is not read here`)]
  return flagIn(fields, 'IsDeleted') === true ? [skipped(WHY_DELETED)] : TELLERS[kind](fields, reader)
}

const WHY_DELETED = 'deleted in Salesforce; here it stays until somebody erases it'

type TellerOfKind = (fields: Fields, reader: CrmReader) => readonly Told[]

const TELLERS: Readonly<Record<Kind, TellerOfKind>> = {
  Contact: tellPerson,
  Lead: tellPerson,
  Task: tellTask,
  Event: tellEvent,
  EmailMessage: tellEmailMessage,
  CampaignMember: tellCampaignMember,
  LiveChatTranscript: tellTranscript,
  MessagingSession: tellSession,
  VoiceCall: tellVoiceCall,
}
