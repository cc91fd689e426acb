import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { objectsIn, textIn } from '../kit/vendor-words.ts'
import { furthestOf, mailchimpClock, mailIn, type Reaction, reactionIn, tellCampaignMail } from './campaign-mail.ts'
import { tellMember } from './members.ts'
import type { SendTimes } from './send-times.ts'

/** When a campaign went out, in the campaign itself or in its report; it is about no one customer. */
export function tellCampaign(campaign: Fields, sendTimes: SendTimes): readonly Told[] {
  const id = textIn(campaign, 'id')
  const sentAt = timeIn(campaign, 'send_time', mailchimpClock)
  if (id !== null && sentAt !== null) sendTimes.note(id, sentAt)
  return [skipped('a campaign, of which each mail to a member is a contact')]
}

/** What one member did with one campaign; with no activity, nothing. */
export function tellEmailActivity(record: Fields, sendTimes: SendTimes): readonly Told[] {
  const mail = mailIn(record)
  const sentAt = sendTimes.required(mail.campaign)
  const furthest = furthestOf(objectsIn(record, 'activity').map((action) => reactionIn(action, 'type')))
  return [...idAndAddress(record), ...tellReaction({ ...mail, sentAt }, furthest)]
}

/** A row of the table to whom a campaign was sent. */
export function tellRecipient(row: Fields, sendTimes: SendTimes): readonly Told[] {
  const mail = mailIn(row)
  return tellReaction({ ...mail, sentAt: sendTimes.required(mail.campaign) }, null)
}

/** A row of the table of what recipients did. */
export function tellRecipientActivity(row: Fields, sendTimes: SendTimes): readonly Told[] {
  const mail = mailIn(row)
  return tellReaction({ ...mail, sentAt: sendTimes.required(mail.campaign) }, reactionIn(row, 'bounce_type'))
}

export function tellUnsubscribed(record: Fields): readonly Told[] {
  const mail = { ...mailIn(record), sentAt: null }
  return [...idAndAddress(record), ...tellCampaignMail(mail, timeIn(record, 'timestamp', mailchimpClock), 'OPTED_OUT')]
}

export function tellAbuseReport(record: Fields, sendTimes: SendTimes): readonly Told[] {
  const mail = mailIn(record)
  const at = timeIn(record, 'date', mailchimpClock)
  return [
    ...idAndAddress(record),
    ...tellCampaignMail({ ...mail, sentAt: sendTimes.of(mail.campaign) }, at, 'COMPLAINED'),
  ]
}

function tellReaction(mail: Parameters<typeof tellCampaignMail>[0], reaction: Reaction | null): Told[] {
  return tellCampaignMail(mail, reaction?.at ?? mail.sentAt, reaction?.outcome ?? 'SENT')
}

/** Other records of the same member tell only the one or the other. */
function idAndAddress(record: Fields): Told[] {
  const { memberId: id, address: email } = mailIn(record)
  return id === null || email === null ? [] : [tellMember({ id, email, merges: {}, phoneRegion: undefined })]
}

/** What a member did lately, in all campaigns: https://mailchimp.com/developer/marketing/api/list-member-activity/ */
export function tellMemberActivity(record: Fields, sendTimes: SendTimes): readonly Told[] {
  const email_id = textIn(record, 'email_id')
  const actions = objectsIn(record, 'activity').map((action) => ({ ...action, email_id }))
  const sent = new Map(actions.filter(isSending).map((action) => [textIn(action, 'campaign_id'), timeOf(action)]))
  return actions.flatMap((action) => {
    const campaign = textIn(action, 'campaign_id')
    const sentAt = sent.get(campaign) ?? (campaign === null ? null : sendTimes.of(campaign))
    return tellMemberAction(action, sentAt)
  })
}

function tellMemberAction(action: Fields, sentAt: string | null): Told[] {
  if (textIn(action, 'action')?.startsWith('mandrill_'))
    return [skipped('a transactional mail without its id; its own events tell it')]
  const mail = { ...mailIn(action), sentAt }
  if (action.action === 'unsub') return tellCampaignMail(mail, timeOf(action), 'OPTED_OUT')
  if (isSending(action)) return tellCampaignMail(mail, sentAt, 'SENT')
  if (sentAt === null) return [skipped('a reaction to a campaign that was sent before what is told here begins')]
  return tellReaction(mail, reactionIn(action, 'type'))
}

function isSending(action: Fields): boolean {
  return action.action === 'sent'
}

function timeOf(action: Fields): string | null {
  return timeIn(action, 'timestamp', mailchimpClock)
}
