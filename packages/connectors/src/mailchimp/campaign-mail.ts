import { fault, OUTCOMES, type Outcome } from '@wavelength/core'
import { type MailEvent, type MailMeaning, tellMail } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { anyClock, isoClock, timeIn, wallClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { memberIdOf, memberNamed } from './members.ts'

/** The API writes offsets; older answers and tables leave them out and mean UTC. */
export const mailchimpClock = anyClock(isoClock, wallClock('UTC'))

/** One campaign's mail to one member. */
export interface CampaignMail {
  readonly campaign: string | null
  readonly memberId: string | null
  readonly address: string | null
  /** The audience; null where it is not told. */
  readonly list: string | null
  readonly sentAt: string | null
}

/** A hard bounce is a dead address; after a soft one the mail is given up for now. */
const OUTCOME_OF_BOUNCE: Readonly<Record<string, Outcome>> = { hard: 'BOUNCED', soft: 'FAILED' }

/** Actions of the reports: https://mailchimp.com/developer/marketing/api/email-activity-reports/ */
const OUTCOMES_OF_ACTIONS: Readonly<Record<string, Outcome | 'BY_TYPE'>> = {
  open: 'SEEN',
  click: 'ENGAGED',
  bounce: 'BY_TYPE',
}

/** What became of a mail and when. */
export interface Reaction {
  readonly outcome: Outcome
  readonly at: string | null
}

/** `type` is the field in which the kind of a bounce stands. */
export function reactionIn(action: Fields, type: string): Reaction {
  const outcome = meaningOf(OUTCOMES_OF_ACTIONS, action, 'action')
  return {
    outcome: outcome === 'BY_TYPE' ? meaningOf(OUTCOME_OF_BOUNCE, action, type) : outcome,
    at: timeIn(action, 'timestamp', mailchimpClock),
  }
}

/** The one that says most; of those that say the same, the latest. */
export function furthestOf(reactions: readonly Reaction[]): Reaction | null {
  const byFurthest = (a: Reaction, b: Reaction) =>
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || ((a.at ?? '') < (b.at ?? '') ? -1 : 1)
  return [...reactions].sort(byFurthest).at(-1) ?? null
}

export function tellCampaignMail(mail: CampaignMail, at: string | null, meaning: MailMeaning): Told[] {
  return tellMail(eventOf(mail, at), meaning)
}

function eventOf({ campaign, memberId, address, list, sentAt }: CampaignMail, at: string | null): MailEvent {
  const id = address === null ? memberId : memberIdOf(address)
  return {
    source: 'mailchimp',
    sourceId: campaign === null || id === null ? null : `${campaign}:${id}`,
    customer: memberNamed(address, memberId),
    address,
    at,
    sentAt,
    campaign,
    proof: campaign ?? list,
  }
}

/** Which mail to whom a record of the reports is about. */
export function mailIn(record: Fields): Omit<CampaignMail, 'sentAt'> & { readonly campaign: string } {
  const campaign = textIn(record, 'campaign_id')
  if (campaign === null) throw fault('REQUIRED', ['campaign_id'], 'campaign_id is missing')
  return {
    campaign,
    memberId: textIn(record, 'email_id') ?? textIn(record, 'member_id'),
    address: textIn(record, 'email_address'),
    list: textIn(record, 'list_id'),
  }
}
