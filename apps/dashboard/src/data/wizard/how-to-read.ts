import { MAIL_CLASSES } from '@wavelength/core'
import type { Search } from '../../address/search.ts'
import type { Mapping } from '../mapping/at-path.ts'
import type { HowToRead } from './wizard-query.ts'

/** A table is read by its mapping; what is told about other files stands in the address. */
export function readingOf(uploadId: string, mapping: Mapping | null, search: Search): HowToRead {
  if (mapping !== null) return { uploadId, mapping }
  const own = (search.own ?? '').split(/[\s,;]+/).filter((address) => address !== '')
  const mailClass = MAIL_CLASSES.find((each) => each === search.class)
  return {
    uploadId,
    ...(search.source && { source: search.source }),
    ...(search.zone && { timeZone: search.zone }),
    ...(own.length > 0 && { ownAddresses: own }),
    ...(search.region && { phoneRegion: search.region.trim().toUpperCase() }),
    ...(mailClass && { mailClass }),
  }
}
