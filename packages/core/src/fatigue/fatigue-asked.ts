import {
  type ContactsLastWeek,
  DEFAULT_THRESHOLDS,
  type FatigueClass,
  type FatigueThresholds,
  thresholdsFault,
} from './fatigue-class.ts'

/** Customers by how often we contact them; null: whatever it is. */
export interface FatigueAsked {
  readonly classes: readonly FatigueClass[] | null
  readonly contactsLastWeek: readonly ContactsLastWeek[] | null
  readonly thresholds: FatigueThresholds
}

export interface ThresholdWords {
  readonly overContactedFrom?: number | null | undefined
  readonly underContactedBelow?: number | null | undefined
}

/** The same in the words of whoever asks. */
export interface FatigueWords extends ThresholdWords {
  readonly classes?: readonly FatigueClass[] | null | undefined
  readonly contactsLastWeek?: readonly ContactsLastWeek[] | null | undefined
}

export function thresholdsAsked({ overContactedFrom, underContactedBelow }: ThresholdWords): FatigueThresholds {
  return {
    overContactedFrom: overContactedFrom ?? DEFAULT_THRESHOLDS.overContactedFrom,
    underContactedBelow: underContactedBelow ?? DEFAULT_THRESHOLDS.underContactedBelow,
  }
}

export function fatigueAsked({ classes, contactsLastWeek, ...thresholds }: FatigueWords): FatigueAsked {
  return {
    classes: classes ?? null,
    contactsLastWeek: contactsLastWeek ?? null,
    thresholds: thresholdsAsked(thresholds),
  }
}

/** Why nobody can be found so; null when somebody can. */
export function fatigueWordsFault(words: FatigueWords): string | null {
  const { classes, contactsLastWeek } = fatigueAsked(words)
  if (classes === null && contactsLastWeek === null) return 'names no class: give classes, contactsLastWeek, or both'
  if (classes?.length === 0) return 'classes is empty and would match nobody'
  if (contactsLastWeek?.length === 0) return 'contactsLastWeek is empty and would match nobody'
  return thresholdsFault(thresholdsAsked(words))
}
