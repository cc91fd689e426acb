import { CHANNELS, type Channel, DIRECTIONS, type Direction, OUTCOMES, type Outcome } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import type { OwnOfKind } from '../kit/own-fields.ts'
import { isOwnWord, ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'
import { personIn } from './ids.ts'
import { clock, IN_FIELDS_FILE, missing, requiredId, SOURCE } from './reader.ts'
import {
  CHANNEL_OF_SUBJECT,
  CHANNEL_OF_SUBTYPE,
  CHANNEL_OF_TYPE,
  DIRECTION_OF_CALL,
  OUTCOME_OF_DISPOSITION,
} from './task-words.ts'

/** Something that somebody has done, where it was a call, a letter or the like to a contact or a lead. */
export function tellTask(task: Fields, reader: CrmReader): readonly Told[] {
  const own = ownOf(reader.fields, 'Task')
  const channel = channelOf(task, own)
  if (channel === null) return [skipped('a task that is no call, letter or message')]
  if (!isDone(task)) return [skipped('a task that has not been done')]
  const customer = personIn(task, 'WhoId')
  if (customer === null) return [skipped('a task that is about no contact and no lead')]
  const direction = directionOf(task, channel, own)
  if (direction === 'MAIL') return [skipped('a mail; the object EmailMessage tells who wrote it to whom')]
  if (direction === null) return [skipped('among ourselves')]
  const outcome = direction === 'INBOUND' ? 'RECEIVED' : outcomeOf(task, channel, own)
  if (outcome === null) return [skipped('a call that is about no contact')]
  return [
    contact({
      source: SOURCE,
      sourceId: requiredId(task),
      customer,
      channel,
      direction,
      occurredAt: timeIn(task, 'CompletedDateTime', clock) ?? timeIn(task, 'CreatedDate', clock),
      outcome,
      durationSeconds: channel === 'PHONE' ? wholeIn(task, 'CallDurationInSeconds') : null,
    }),
  ]
}

function channelOf(task: Fields, own: OwnOfKind): Channel | null {
  const subtype = textIn(task, 'TaskSubtype') === null ? null : meaningOf(CHANNEL_OF_SUBTYPE, task, 'TaskSubtype')
  if (subtype !== null) return subtype
  if (textIn(task, 'Type') !== null || isOwnWord(own, task, 'Type'))
    return ownMeaningOf({ of: CHANNELS, table: CHANNEL_OF_TYPE, own }, task, 'Type')
  const subject = textIn(task, 'Subject') ?? ''
  return CHANNEL_OF_SUBJECT.find(([beginning]) => beginning.test(subject))?.[1] ?? null
}

/** The list `Status` is an organisation's own; whether one of its words closes a task is told by `IsClosed`. */
function isDone(task: Fields): boolean {
  const isClosed = flagIn(task, 'IsClosed')
  if (isClosed !== null) return isClosed
  return (
    (textIn(task, 'Status') ?? missing('Status', 'whether it was done is told by it or by IsClosed')) === 'Completed'
  )
}

/** Who writes a letter that is to be sent is plain; of mails another object tells it. */
function directionOf(task: Fields, channel: Channel, own: OwnOfKind): Direction | 'MAIL' | null {
  const isTold = textIn(task, 'CallType') !== null || isOwnWord(own, task, 'CallType')
  if (isTold) return ownMeaningOf({ of: DIRECTIONS, table: DIRECTION_OF_CALL, own }, task, 'CallType')
  if (channel === 'EMAIL') return 'MAIL'
  return channel === 'LETTER' ? 'OUTBOUND' : missing('CallType', IN_FIELDS_FILE)
}

function outcomeOf(task: Fields, channel: Channel, own: OwnOfKind): Outcome | null {
  if (channel !== 'PHONE') return 'SENT'
  const vocabulary = { of: OUTCOMES, table: OUTCOME_OF_DISPOSITION, own }
  if (textIn(task, 'CallDisposition') !== null || isOwnWord(own, task, 'CallDisposition'))
    return ownMeaningOf(vocabulary, task, 'CallDisposition')
  const talkSeconds = wholeIn(task, 'CallDurationInSeconds') ?? 0
  return talkSeconds > 0 ? 'ANSWERED' : missing('CallDisposition', IN_FIELDS_FILE)
}
