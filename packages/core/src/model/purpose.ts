/** What a message is for. */
export const PURPOSES = [
  'PROMOTION',
  'NEWSLETTER',
  'SERVICE_UPDATE',
  'REMINDER',
  'URGENT_ALERT',
  'COMPLEX_MATTER',
  'SUPPORT_REPLY',
  'THANK_YOU',
  'GREETING',
  'FORMAL_NOTICE',
  'GIFT',
  'FEEDBACK_REQUEST',
  'SALES_CONVERSATION',
  'OTHER',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** The groups in which purposes are learned together. */
export const PURPOSE_GROUPS = ['MARKETING', 'ALERT', 'SERVICE', 'FORMAL', 'RELATIONSHIP'] as const
export type PurposeGroup = (typeof PURPOSE_GROUPS)[number]

export const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const
export type Level = (typeof LEVELS)[number]

export interface PurposeTraits {
  readonly group: PurposeGroup
  readonly urgency: Level
  readonly complexity: Level
  readonly formality: Level
  readonly marketing: boolean
  /** A contact for this purpose waits for an answer, so silence is an unanswered attempt. */
  readonly expectsReply: boolean
  readonly forCustomersBenefit: boolean
  /** Worth opening an envelope for. */
  readonly worthALetter: boolean
}

export const PURPOSE_TRAITS = {
  PROMOTION: purpose('MARKETING', 'LOW LOW LOW', { marketing: true }),
  NEWSLETTER: purpose('MARKETING', 'LOW LOW LOW', { marketing: true, expectsReply: false }),
  SERVICE_UPDATE: purpose('SERVICE', 'MEDIUM LOW LOW', { expectsReply: false, forCustomersBenefit: true }),
  REMINDER: purpose('ALERT', 'MEDIUM LOW LOW', { forCustomersBenefit: true }),
  URGENT_ALERT: purpose('ALERT', 'HIGH LOW LOW', { forCustomersBenefit: true }),
  COMPLEX_MATTER: purpose('SERVICE', 'MEDIUM HIGH MEDIUM', { worthALetter: true }),
  SUPPORT_REPLY: purpose('SERVICE', 'MEDIUM MEDIUM LOW', { expectsReply: false, forCustomersBenefit: true }),
  THANK_YOU: purpose('RELATIONSHIP', 'LOW LOW LOW', { expectsReply: false, worthALetter: true }),
  GREETING: purpose('RELATIONSHIP', 'LOW LOW LOW', { expectsReply: false, worthALetter: true }),
  FORMAL_NOTICE: purpose('FORMAL', 'MEDIUM MEDIUM HIGH', { worthALetter: true }),
  GIFT: purpose('RELATIONSHIP', 'LOW LOW MEDIUM', { expectsReply: false, worthALetter: true }),
  FEEDBACK_REQUEST: purpose('RELATIONSHIP', 'LOW LOW LOW', {}),
  SALES_CONVERSATION: purpose('RELATIONSHIP', 'LOW MEDIUM MEDIUM', {}),
  OTHER: purpose('SERVICE', 'MEDIUM MEDIUM LOW', {}),
} satisfies Record<Purpose, PurposeTraits>

function purpose(group: PurposeGroup, levels: string, others: Partial<PurposeTraits>): PurposeTraits {
  const [urgency = 'LOW', complexity = 'LOW', formality = 'LOW'] = levels.split(' ') as Level[]
  return {
    marketing: false,
    expectsReply: true,
    forCustomersBenefit: false,
    worthALetter: false,
    ...others,
    group,
    urgency,
    complexity,
    formality,
  }
}

/** Consent is given for a class of purposes, not for one message. */
export const PURPOSE_CLASSES = ['MARKETING', 'TRANSACTIONAL'] as const
export type PurposeClass = (typeof PURPOSE_CLASSES)[number]
