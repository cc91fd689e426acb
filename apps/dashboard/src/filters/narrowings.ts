import { AGE_BAND_LABELS, CHANNEL_LABELS, FAMILY_LABELS, PURPOSE_LABELS } from '@wavelength/core'
import { word } from '../words/t.ts'
import type { Filter } from './filter.ts'

/** Each part of the filter that narrows the rows, in words, and the filter without it. */
export function narrowingsOf(filter: Filter): { label: string; cleared: Filter }[] {
  return [
    { label: named(filter.ageBands, AGE_BAND_LABELS), cleared: { ...filter, ageBands: [] } },
    { label: named(filter.families, FAMILY_LABELS), cleared: { ...filter, families: [] } },
    { label: named(filter.channels, CHANNEL_LABELS), cleared: { ...filter, channels: [] } },
    { label: named(filter.purposes, PURPOSE_LABELS), cleared: { ...filter, purposes: [] } },
    { label: filter.segments.join(', '), cleared: { ...filter, segments: [] } },
  ].filter(({ label }) => label !== '')
}

function named<Member extends string>(members: readonly Member[], labels: Readonly<Record<Member, string>>): string {
  return members.map((member) => word(labels[member])).join(', ')
}
