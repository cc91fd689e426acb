import type { Fields } from './told.ts'

/** The fields whose value the vendor knows: to tell the others as null would take away what somebody else has told. */
export function known(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
