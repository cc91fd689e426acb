import type { Outcome } from '@wavelength/core'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { tellCustomer } from './contacts.ts'
import { contentTypeOf, SHOWN_TO_WHO_COMES_BY } from './contents.ts'
import { personIn } from './people.ts'
import { clock, type IntercomReader } from './reader.ts'
import { channelOfContent, firstOutcome, receiptContact, withdrawal } from './receipt.ts'

/** Null: what the channel makes of a message that went out; a text: why it says nothing of the message. */
type Meaning = { readonly outcome: Outcome | null } | { readonly why: string }

const outcome = (of: Outcome | null): Meaning => ({ outcome: of })

/** `stat_type` of https://developers.intercom.com/docs/references/webhooks/webhook-models#content-stat-topics */
const STATS: Readonly<Record<string, Meaning>> = {
  receipt: outcome(null),
  open: outcome('SEEN'),
  dismissal: outcome('SEEN'),
  click: outcome('ENGAGED'),
  reaction: outcome('ENGAGED'),
  reply: outcome('ENGAGED'),
  keyword_reply: outcome('ENGAGED'),
  collected_email: outcome('ENGAGED'),
  completion: outcome('ENGAGED'),
  hard_bounce: outcome('BOUNCED'),
  soft_bounce: outcome('FAILED'),
  push_failure: outcome('FAILED'),
  sms_failure: outcome('FAILED'),
  spam_complaint: outcome('DECLINED'),
  unsubscribe: outcome('DECLINED'),
  goal_success: { why: 'a goal that was reached, which says nothing of the message' },
}

/** One thing that became of a message sent by a rule; several come for one, in any order. */
export function tellContentStat(item: Fields, reader: IntercomReader): readonly Told[] {
  const stat = objectIn(item, 'content_stat')
  const channel = channelOfContent(stat)
  if (channel === null) return [skipped(SHOWN_TO_WHO_COMES_BY)]
  const meaning = meaningOf(STATS, { stat_type: contentTypeOf(textIn(stat, 'stat_type')) }, 'stat_type')
  if ('why' in meaning) return [skipped(meaning.why)]
  const contact = objectIn(item, 'contact')
  const person = personIn(contact)
  if (person === null) return [skipped('a message that names no contact')]
  const at = timeIn(item, 'created_at', clock)
  const receipt = { fields: stat, channel, person }
  return [
    ...tellCustomer(contact, reader),
    receiptContact(receipt, at, { outcome: meaning.outcome ?? firstOutcome(channel), at }),
    ...(meaning.outcome === 'DECLINED' ? [withdrawal(receipt, at)] : []),
  ]
}
