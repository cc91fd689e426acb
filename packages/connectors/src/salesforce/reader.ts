import { fault } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { anyClock, isoClock, unixMilliseconds, wallClock } from '../kit/vendor-time.ts'
import { idIn } from './ids.ts'

export const SOURCE = 'salesforce'

/** With an offset in the API, in milliseconds in change events that were decoded from Avro, and in a warehouse UTC without a word of it. */
export const clock = anyClock(isoClock, unixMilliseconds, wallClock('UTC'))

export function requiredId(fields: Fields): string {
  return idIn(fields, 'Id') ?? missing('Id')
}

/** Refuses a record by what it lacks, and says where that could come from. */
export function missing(name: string, hint = ''): never {
  throw fault('REQUIRED', [name], `${name} is missing${hint === '' ? '' : `; ${hint}`}`)
}

export const IN_FIELDS_FILE = 'the file of --fields can name a column of yours, or say what an empty one means'
