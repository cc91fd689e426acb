import { CHANNELS, type Channel, OUTCOMES, type Outcome } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, textIn } from '../kit/vendor-words.ts'
import { idIn, personIn } from './ids.ts'
import { clock, requiredId, SOURCE } from './reader.ts'

/** The words that the list `Type` of campaigns begins with; an organisation makes others. Null: no message to one person. */
const CHANNEL_OF_CAMPAIGN: Readonly<Record<string, Channel | null>> = {
  'Direct Mail': 'LETTER',
  Email: 'EMAIL',
  Telemarketing: 'PHONE',
  Advertisement: null,
  'Banner Ads': null,
  Conference: null,
  Other: null,
  Partners: null,
  'Public Relations': null,
  'Referral Program': null,
  'Seminar / Conference': null,
  'Trade Show': null,
  Webinar: null,
}

/** The two words that every campaign begins with. */
const OUTCOME_OF_STATUS: Readonly<Record<string, Outcome>> = { Sent: 'SENT', Responded: 'ENGAGED' }

/** Somebody whom a campaign was sent to, and whether they responded. */
export function tellCampaignMember(member: Fields, { fields }: CrmReader): readonly Told[] {
  const own = ownOf(fields, 'CampaignMember')
  const customer = personIn(member, 'ContactId', 'LeadId')
  if (customer === null) return [skipped('a member of a campaign that is no contact and no lead')]
  const channel = ownMeaningOf({ of: CHANNELS, table: CHANNEL_OF_CAMPAIGN, own }, member, 'Campaign.Type')
  if (channel === null) return [skipped('a member of a campaign that sends nothing to single people')]
  const hasResponded = flagIn(member, 'HasResponded') === true
  const outcome = hasResponded
    ? 'ENGAGED'
    : ownMeaningOf({ of: OUTCOMES, table: OUTCOME_OF_STATUS, own }, member, 'Status')
  if (outcome === null) return [skipped('a member of a campaign to whom nothing was sent')]
  return [
    contact({
      source: SOURCE,
      sourceId: requiredId(member),
      customer,
      channel,
      direction: 'OUTBOUND',
      occurredAt: timeIn(member, 'CreatedDate', clock),
      outcome,
      outcomeAt: outcome === 'ENGAGED' ? respondedAt(member) : null,
      campaign: idIn(member, 'CampaignId'),
    }),
  ]
}

/** `FirstRespondedDate` is a day; it is taken to begin in UTC, as in all that Salesforce writes. */
function respondedAt(member: Fields): string | null {
  const day = textIn(member, 'FirstRespondedDate')
  if (day === null) return null
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day)
  return timeIn({ FirstRespondedDate: isDay ? `${day} 00:00` : day }, 'FirstRespondedDate', clock)
}
