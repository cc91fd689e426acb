import { fault } from '@wavelength/core'
import { consent, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, type VendorClock } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { type CampaignMail, tellCampaignMail } from './campaign-mail.ts'
import { bouncing } from './list-members.ts'
import { externalIdOf, tellMember } from './members.ts'

export interface AudienceReader {
  readonly phoneRegion: string | undefined
  readonly clock: VendorClock
  /** Stands for the time of an event that tells none; null where nothing can. */
  readonly receivedAt: string | null
}

interface AudienceEvent {
  readonly data: Fields
  readonly email: string | null
  readonly at: string | null
  readonly reader: AudienceReader
}

/** All events that there are: https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/ */
const TELLERS: Readonly<Record<string, (event: AudienceEvent) => readonly Told[]>> = {
  subscribe: (event) => [tellSubscriber(event), tellConsent(event)],
  unsubscribe: tellUnsubscribe,
  cleaned: tellCleaned,
  upemail: ({ data }) => tellNewAddress(data),
  profile: (event) => [tellSubscriber(event)],
  campaign: () => [skipped('a campaign as a whole, of which each mail to a member is a contact')],
}

/** What an audience's webhook tells, as an object: `type`, `fired_at` and `data`. */
export function tellAudienceEvent(event: Fields, reader: AudienceReader): readonly Told[] {
  const tell = meaningOf(TELLERS, event, 'type')
  const data = objectIn(event, 'data')
  return tell({
    data,
    email: textIn(data, 'email'),
    at: timeIn(event, 'fired_at', reader.clock) ?? reader.receivedAt,
    reader,
  })
}

function tellSubscriber({ data, email, reader }: AudienceEvent): Told {
  return tellMember({
    id: textIn(data, 'id'),
    email,
    merges: objectIn(data, 'merges'),
    phoneRegion: reader.phoneRegion,
  })
}

function tellConsent({ data, email, at }: AudienceEvent): Told {
  const proof = textIn(data, 'list_id')
  const named = { source: 'mailchimp', customer: { email }, channel: 'EMAIL', purposeClass: 'MARKETING' }
  return consent({ ...named, status: 'GRANTED', at, proof })
}

type Leaving = 'OPTED_OUT' | 'COMPLAINED'

const LEAVINGS: Readonly<Record<string, Leaving>> = { manual: 'OPTED_OUT', abuse: 'COMPLAINED' }

function tellUnsubscribe({ data, email, at }: AudienceEvent): readonly Told[] {
  const leaving = data.reason === undefined ? 'OPTED_OUT' : meaningOf(LEAVINGS, data, 'reason')
  if (data.action === 'delete' && leaving !== 'COMPLAINED')
    return [skipped('an address that we deleted; the customer said nothing')]
  return tellCampaignMail(mailOf(data, email), at, leaving)
}

const CLEANINGS: Readonly<Record<string, 'BOUNCED' | 'COMPLAINED'>> = { hard: 'BOUNCED', abuse: 'COMPLAINED' }

function tellCleaned({ data, email, at }: AudienceEvent): readonly Told[] {
  const meaning = meaningOf(CLEANINGS, data, 'reason')
  const mail = mailOf(data, email)
  if (meaning === 'COMPLAINED') return tellCampaignMail(mail, at, meaning)
  const dead = customer({ email, contactPoints: email === null ? [] : [bouncing(email)] })
  return mail.campaign === null ? [dead] : [dead, ...tellCampaignMail(mail, at, meaning)]
}

function mailOf(data: Fields, address: string | null): CampaignMail {
  const campaign = textIn(data, 'campaign_id')
  return { campaign, memberId: null, address, list: textIn(data, 'list_id'), sentAt: null }
}

/** The old address first: who had it is found by it, and gets the new one. */
function tellNewAddress(data: Fields): readonly Told[] {
  const id = textIn(data, 'new_id')
  if (id === null) throw fault('REQUIRED', ['new_id'], 'new_id is missing')
  const externalId = externalIdOf(id)
  return [
    customer({ externalId, email: textIn(data, 'old_email') }),
    customer({ externalId, email: textIn(data, 'new_email') }),
  ]
}
