import { AGE_BANDS, CHANNEL_FAMILIES, CHANNELS } from '@wavelength/core'

/** One value of a dimension, invented. */
export interface Member {
  readonly value: string
  /** Of all contacts, one of one. */
  readonly weight: number
  /** How much more often than on the whole something unwanted is met here: spam, a repeat, silence. */
  readonly burden: number
}

/** So that a panel meets large, small, few and withheld. */
const FALLING = [0.34, 0.24, 0.1, 0.08, 0.06, 0.05, 0.05, 0.03, 0.02, 0.012, 0.006, 0.004, 0.0025, 0.0008]
const BURDENS = [1.2, 0.5, 1.6, 0.9, 1.1, 0.4, 2.1, 0.7, 0.3, 1.4, 0.8, 1, 0.6, 0.2]

function members(values: readonly string[], burdens: readonly number[] = BURDENS): Member[] {
  return values.map((value, at) => ({ value, weight: FALLING[at] ?? 0.001, burden: burdens[at] ?? 1 }))
}

export const MEMBERS: Readonly<Record<string, readonly Member[]>> = {
  PURPOSE: members([
    'PROMOTION',
    'NEWSLETTER',
    'SERVICE_UPDATE',
    'REMINDER',
    'SUPPORT_REPLY',
    'FEEDBACK_REQUEST',
    'SALES_CONVERSATION',
    'OTHER',
    'COMPLEX_MATTER',
    'URGENT_ALERT',
    'FORMAL_NOTICE',
    'THANK_YOU',
    'GREETING',
    'GIFT',
  ]),
  MAIL_CLASS: [
    { value: 'LEGITIMATE', weight: 0.73, burden: 1 },
    { value: 'GRAYMAIL', weight: 0.11, burden: 1 },
    { value: 'SPAM', weight: 0.12, burden: 1 },
    { value: 'UNKNOWN', weight: 0.04, burden: 1 },
  ],
  SOURCE: members(['zendesk', 'exchange', 'hubspot', 'a-shared-mailbox-with-a-long-name', 'gmail', 'partner-feed']),
  SEGMENT: members(['Retail', 'Small business', 'UNKNOWN']),
  CONTACTS_IN_WEEK: [
    { value: 'ONE', weight: 0.38, burden: 0.9 },
    { value: 'TWO', weight: 0.24, burden: 0.86 },
    { value: 'THREE_TO_FOUR', weight: 0.21, burden: 0.94 },
    { value: 'FIVE_TO_SEVEN', weight: 0.13, burden: 1.2 },
    { value: 'EIGHT_OR_MORE', weight: 0.04, burden: 1.45 },
  ],
  CHANNEL: members(CHANNELS),
  CHANNEL_FAMILY: members(CHANNEL_FAMILIES),
  AGE_BAND: members(AGE_BANDS),
}

export const WHOLE: Member = { value: '', weight: 1, burden: 1 }
