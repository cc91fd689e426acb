import {
  AGE_BAND_LABELS,
  CHANNEL_LABELS,
  FAMILY_LABELS,
  type InteractionFilter,
  PURPOSE_LABELS,
  WEEKDAY_LABELS,
} from '@wavelength/core'
import { periodText } from '../filters/period.ts'
import { t, word } from '../words/t.ts'
import type { PeopleWords } from './people-search.ts'

/** Whom a list is narrowed to, in words: "With contacts counted from 25 Aug 2026 to 22 Nov 2026: Phone, 18–24". */
export function peopleText({ contacts, permission, fatigue }: PeopleWords): string {
  if (contacts) {
    const narrowed = namesIn(contacts.filter ?? {}).join(', ')
    const counted = t('With contacts counted from {period}', { period: periodText(contacts.range) })
    return narrowed === '' ? counted : `${counted}: ${narrowed}`
  }
  if (permission) return t('By what they permit')
  return fatigue ? t('By how often they are contacted') : ''
}

const LABELS = new Map<string, string>(
  [AGE_BAND_LABELS, CHANNEL_LABELS, FAMILY_LABELS, PURPOSE_LABELS, WEEKDAY_LABELS].flatMap((labels) =>
    Object.entries(labels),
  ),
)

/** Values without a name of their own are said as they are. */
function namesIn(filter: InteractionFilter): string[] {
  const values = Object.values(filter).flatMap((members) => [...(members ?? [])])
  return values.map((value) => word(LABELS.get(String(value)) ?? String(value).toLowerCase().replaceAll('_', ' ')))
}
