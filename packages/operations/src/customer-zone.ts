import type { CustomerTraits } from '@wavelength/core'
import type { Settings } from './settings.ts'

/** The zone in which a customer's hours are read. */
export function zoneOf(traits: Pick<CustomerTraits, 'timeZone'>, settings: Pick<Settings, 'reportingZone'>): string {
  return traits.timeZone ?? settings.reportingZone
}
