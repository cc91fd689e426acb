import { LEVELS, type Level, PURPOSES, type Purpose } from '@wavelength/core'
import { withoutEmpty } from '../filters/filter.ts'
import { memberIn, slugOf } from '../filters/slug.ts'

/** What the message is about, as the address has it, and the page of contacts. */
export interface ProfileSearch {
  purpose?: string
  urgency?: string
  complexity?: string
  after?: string
  before?: string
}

export interface MessageChoice {
  readonly purpose: Purpose
  /** Null: as is usual for the purpose. */
  readonly urgency: Level | null
  readonly complexity: Level | null
}

export function messageIn({ purpose, urgency, complexity }: ProfileSearch): MessageChoice {
  return {
    purpose: memberIn(PURPOSES, purpose) ?? 'OTHER',
    urgency: memberIn(LEVELS, urgency),
    complexity: memberIn(LEVELS, complexity),
  }
}

export function messageSearch({ purpose, urgency, complexity }: MessageChoice): ProfileSearch {
  return withoutEmpty({
    purpose: purpose === 'OTHER' ? '' : slugOf(purpose),
    urgency: urgency ? slugOf(urgency) : '',
    complexity: complexity ? slugOf(complexity) : '',
  })
}

export function profileSearch(raw: ProfileSearch): ProfileSearch {
  const { after, before } = raw
  return { ...messageSearch(messageIn(raw)), ...withoutEmpty({ after, before }) }
}
