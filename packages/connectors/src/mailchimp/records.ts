import { fault } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { type AudienceReader, tellAudienceEvent } from './audience-webhook.ts'
import { bracketFields } from './bracket-form.ts'
import { tellListMember } from './list-members.ts'
import { tellMandrillEvent } from './mandrill.ts'
import {
  tellAbuseReport,
  tellCampaign,
  tellEmailActivity,
  tellMemberActivity,
  tellRecipient,
  tellRecipientActivity,
  tellUnsubscribed,
} from './reports.ts'
import type { SendTimes } from './send-times.ts'

export interface RecordReader extends AudienceReader {
  readonly sendTimes: SendTimes
}

interface Kind {
  /** The fields that only this kind has together. */
  readonly has: readonly string[]
  readonly tell: (record: Fields, reader: RecordReader) => readonly Told[]
}

const skip = (why: string) => () => [skipped(why)]

/** What comes in a list of its own says by its name what it is. */
const OF_LIST: Readonly<Record<string, Kind['tell']>> = {
  abuse_reports: (record, { sendTimes }) => tellAbuseReport(record, sendTimes),
  sent_to: skip('whom a campaign went to; its email activity tells them and what they did'),
  lists: skip('an audience, of which each member is a customer'),
}

export const LISTS: readonly string[] = [
  ...['emails', 'unsubscribes', 'campaigns', 'reports', 'members', 'mandrill_events'],
  ...Object.keys(OF_LIST),
]

/** Kinds of records of the API, of its copies in tables and of webhooks; the first that fits counts. */
const KINDS: readonly Kind[] = [
  { has: ['type', 'data'], tell: tellAudienceEvent },
  { has: ['type', 'data[list_id]'], tell: (form, reader) => tellAudienceEvent(nested(form), reader) },
  { has: ['event', 'ts'], tell: tellMandrillEvent },
  { has: ['type', 'reject'], tell: tellMandrillEvent },
  { has: ['activity', 'campaign_id'], tell: (record, { sendTimes }) => tellEmailActivity(record, sendTimes) },
  { has: ['activity', 'email_id'], tell: (record, { sendTimes }) => tellMemberActivity(record, sendTimes) },
  { has: ['email_address', 'status'], tell: (record, { phoneRegion }) => tellListMember(record, phoneRegion) },
  { has: ['action', 'campaign_id'], tell: (record, { sendTimes }) => tellRecipientActivity(record, sendTimes) },
  { has: ['reason', 'timestamp', 'campaign_id'], tell: tellUnsubscribed },
  { has: ['member_id', 'campaign_id'], tell: (record, { sendTimes }) => tellRecipient(record, sendTimes) },
  { has: ['id', 'send_time'], tell: (record, { sendTimes }) => tellCampaign(record, sendTimes) },
  { has: ['permission_reminder'], tell: skip('an audience, of which each member is a customer') },
  { has: ['response_body_url'], tell: skip('a batch job, whose answers are in the archive that it names') },
]

export function tellRecord(record: Fields, list: string | null, reader: RecordReader): readonly Told[] {
  const tell = kindOf(record, list)
  if (tell !== null) return tell(record, reader)
  const known = 'campaigns, email activity, members and their activity, unsubscribes, webhooks'
  throw fault('UNKNOWN_VALUE', [], `the record is none of what Mailchimp tells: ${known}`)
}

function kindOf(record: Fields, list: string | null): Kind['tell'] | null {
  const ofList = list !== null && Object.hasOwn(OF_LIST, list) ? OF_LIST[list] : undefined
  if (ofList !== undefined) return ofList
  return KINDS.find(({ has }) => has.every((name) => Object.hasOwn(record, name)))?.tell ?? null
}

/** A delivery whose fields were kept by the names that the form gave them. */
function nested(form: Fields): Fields {
  return bracketFields(Object.entries(form).map(([name, value]) => [name, String(value)]))
}
