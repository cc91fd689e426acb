import type { ContactPointStatus } from '../evidence/customer-record.ts'
import type { LearnedDaypart } from '../learn/time-window.ts'
import type { Channel, ChannelFamily } from '../model/channel.ts'
import type { AgeBand, Generation } from '../model/cohort.ts'
import type { AttemptState, ConsentStatus, Direction, MailClass, Outcome } from '../model/contact.ts'
import type { Daypart, Weekday } from '../model/local-time.ts'
import type { Level, Purpose, PurposeClass, PurposeGroup } from '../model/purpose.ts'
import type { OverrideReason } from '../recommend/override.ts'
import type { Confidence, DecidedBy } from '../recommend/recommendation.ts'

/** What the closed lists are called on screen and in sentences. */
export const CHANNEL_LABELS = {
  EMAIL: 'Email',
  PHONE: 'Phone',
  SMS: 'Text message',
  WHATSAPP: 'WhatsApp',
  X: 'X',
  FACEBOOK: 'Facebook',
  INSTAGRAM: 'Instagram',
  LINKEDIN: 'LinkedIn',
  APP_PUSH: 'App notification',
  LIVE_CHAT: 'Live chat',
  WEB_FORM: 'Web form',
  LETTER: 'Letter',
  FAX: 'Fax',
  IN_PERSON: 'In person',
} as const satisfies Record<Channel, string>

export const FAMILY_LABELS = {
  EMAIL: 'Email',
  PHONE: 'Phone',
  TEXT: 'Text',
  SOCIAL: 'Social',
  APP_AND_CHAT: 'App & chat',
  LETTER_AND_FAX: 'Letter & fax',
  IN_PERSON: 'In person',
} as const satisfies Record<ChannelFamily, string>

export const AGE_BAND_LABELS = {
  UNDER_18: 'Under 18',
  AGE_18_24: '18–24',
  AGE_25_34: '25–34',
  AGE_35_44: '35–44',
  AGE_45_54: '45–54',
  AGE_55_64: '55–64',
  AGE_65_74: '65–74',
  AGE_75_PLUS: '75+',
  UNKNOWN: 'Age unknown',
} as const satisfies Record<AgeBand, string>

export const GENERATION_LABELS = {
  SILENT: 'Silent Generation',
  BOOMER: 'Baby boomers',
  GEN_X: 'Generation X',
  MILLENNIAL: 'Millennials',
  GEN_Z: 'Generation Z',
  GEN_ALPHA: 'Generation Alpha',
  UNKNOWN: 'Generation unknown',
} as const satisfies Record<Generation, string>

export const PURPOSE_LABELS = {
  PROMOTION: 'Promotion',
  NEWSLETTER: 'Newsletter',
  SERVICE_UPDATE: 'Service update',
  REMINDER: 'Reminder',
  URGENT_ALERT: 'Urgent alert',
  COMPLEX_MATTER: 'Complex matter',
  SUPPORT_REPLY: 'Support reply',
  THANK_YOU: 'Thank-you',
  GREETING: 'Greeting',
  FORMAL_NOTICE: 'Formal notice',
  GIFT: 'Gift',
  FEEDBACK_REQUEST: 'Feedback request',
  SALES_CONVERSATION: 'Sales conversation',
  OTHER: 'Other matter',
} as const satisfies Record<Purpose, string>

export const PURPOSE_GROUP_LABELS = {
  MARKETING: 'Marketing',
  ALERT: 'Alerts and reminders',
  SERVICE: 'Service',
  FORMAL: 'Formal notices',
  RELATIONSHIP: 'Relationship',
} as const satisfies Record<PurposeGroup, string>

export const PURPOSE_CLASS_LABELS = {
  MARKETING: 'Marketing',
  TRANSACTIONAL: 'Necessary messages',
} as const satisfies Record<PurposeClass, string>

export const LEVEL_LABELS = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' } as const satisfies Record<Level, string>

export const DIRECTION_LABELS = {
  INBOUND: 'From the customer',
  OUTBOUND: 'To the customer',
} as const satisfies Record<Direction, string>

export const OUTCOME_LABELS = {
  SENT: 'Sent',
  RECEIVED: 'Received',
  DELIVERED: 'Delivered',
  FAILED: 'Failed',
  BUSY: 'Busy',
  NO_ANSWER: 'No answer',
  VOICEMAIL: 'Voicemail',
  BLOCKED: 'Blocked',
  BOUNCED: 'Bounced',
  SEEN: 'Seen',
  ENGAGED: 'Clicked or played',
  DECLINED: 'Declined',
  ANSWERED: 'Answered',
} as const satisfies Record<Outcome, string>

export const ATTEMPT_STATE_LABELS = {
  OPEN: 'Waiting for an answer',
  ANSWERED: 'Answered',
  DECLINED: 'Declined',
  UNANSWERED: 'Unanswered',
  UNDELIVERED: 'Not delivered',
} as const satisfies Record<AttemptState, string>

export const MAIL_CLASS_LABELS = {
  UNKNOWN: 'Not classified',
  LEGITIMATE: 'Wanted mail',
  GRAYMAIL: 'Graymail',
  SPAM: 'Spam',
} as const satisfies Record<MailClass, string>

export const CONSENT_STATUS_LABELS = {
  GRANTED: 'Granted',
  WITHDRAWN: 'Withdrawn',
} as const satisfies Record<ConsentStatus, string>

export const CONTACT_POINT_STATUS_LABELS = {
  GOOD: 'Works',
  BOUNCING: 'Bouncing',
  BLOCKED: 'Blocked',
} as const satisfies Record<ContactPointStatus, string>

export const WEEKDAY_LABELS = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
} as const satisfies Record<Weekday, string>

export const DAYPART_LABELS = {
  BEFORE_8: 'Before 8',
  FROM_8_TO_17: '8–17',
  AFTER_17: 'After 17',
} as const satisfies Record<Daypart, string>

export const LEARNED_DAYPART_LABELS = {
  BEFORE_8: 'before 8',
  FROM_8_TO_12: '8–12',
  FROM_12_TO_17: '12–17',
  AFTER_17: 'after 17',
} as const satisfies Record<LearnedDaypart, string>

export const CONFIDENCE_LABELS = {
  LOW: 'Low confidence',
  MEDIUM: 'Medium confidence',
  HIGH: 'High confidence',
} as const satisfies Record<Confidence, string>

export const OVERRIDE_REASON_LABELS = {
  CUSTOMER_ASKED: 'The customer asked for it',
  KNOWS_BETTER: 'I know this customer',
  NOT_AVAILABLE: 'Number one cannot be used now',
  OTHER: 'Another reason',
} as const satisfies Record<OverrideReason, string>

export const DECIDED_BY_LABELS = {
  STATED: 'What the customer said',
  LEARNED: 'How the customer behaves',
  COHORT: 'Customers like this one',
  RULE: 'What suits and is open for this message',
  EXPLORATION: 'A lottery, to find out what works',
} as const satisfies Record<DecidedBy, string>
