import { LEVELS, type Level, PURPOSE_TRAITS, PURPOSES, type Purpose } from '@wavelength/core'
import { withoutEmpty } from '../filters/filter.ts'
import { memberIn, slugOf } from '../filters/slug.ts'

/** What the message is about, as the address has it, and the page of contacts. */
export interface ProfileSearch {
  purpose?: string
  urgency?: string
  complexity?: string
  formality?: string
  interest?: string
  after?: string
  before?: string
}

/** In whose interest a message is sent: to sell something, for us, or for the customer. */
export const INTERESTS = ['MARKETING', 'OURS', 'THEIRS'] as const
export type Interest = (typeof INTERESTS)[number]

/** Null: as is usual for the purpose. */
export interface MessageChoice {
  readonly purpose: Purpose
  readonly urgency: Level | null
  readonly complexity: Level | null
  readonly formality: Level | null
  readonly interest: Interest | null
}

export function usualInterest(purpose: Purpose): Interest {
  const { marketing, forCustomersBenefit } = PURPOSE_TRAITS[purpose]
  if (marketing) return 'MARKETING'
  return forCustomersBenefit ? 'THEIRS' : 'OURS'
}

export function messageIn({
  purpose: written,
  urgency,
  complexity,
  formality,
  interest,
}: ProfileSearch): MessageChoice {
  const purpose = memberIn(PURPOSES, written) ?? 'OTHER'
  return {
    purpose,
    urgency: memberIn(LEVELS, urgency),
    complexity: memberIn(LEVELS, complexity),
    formality: memberIn(LEVELS, formality),
    // A promotion stays marketing, whatever else is said of it.
    interest: usualInterest(purpose) === 'MARKETING' ? null : memberIn(INTERESTS, interest),
  }
}

export function messageSearch({ purpose, ...told }: MessageChoice): ProfileSearch {
  const { urgency, complexity, formality, interest } = told
  return withoutEmpty({
    purpose: purpose === 'OTHER' ? '' : slugOf(purpose),
    urgency: urgency ? slugOf(urgency) : '',
    complexity: complexity ? slugOf(complexity) : '',
    formality: formality ? slugOf(formality) : '',
    interest: interest ? slugOf(interest) : '',
  })
}

export function profileSearch(raw: ProfileSearch): ProfileSearch {
  const { after, before } = raw
  return { ...messageSearch(messageIn(raw)), ...withoutEmpty({ after, before }) }
}

/** The message as the API is asked about it; what is as usual is left to the purpose. */
export function messageAsked({ purpose, urgency, complexity, formality, interest }: MessageChoice) {
  return {
    purpose,
    ...(urgency && { urgency }),
    ...(complexity && { complexity }),
    ...(formality && { formality }),
    ...(interest && { marketing: interest === 'MARKETING' }),
    ...(interest && interest !== 'MARKETING' && { forCustomersBenefit: interest === 'THEIRS' }),
  }
}
