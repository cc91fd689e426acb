import { type FatigueWords, fatigueWordsFault } from '../fatigue/fatigue-asked.ts'
import { type ContactsBehind, contactsBehindFault } from '../metrics/contacts-behind.ts'
import type { QueryFault } from '../metrics/query-fault.ts'
import { type PermissionWords, permissionWordsFault } from '../permission/permission-asked.ts'

/** By what stands behind customers a list of them can be narrowed, in the words of whoever asks. */
export interface CustomerWords {
  readonly contacts?: ContactsBehind | null | undefined
  readonly permission?: PermissionWords | null | undefined
  readonly fatigue?: FatigueWords | null | undefined
}

/** The first fault of such a filter, or null. */
export function customerWordsFault({ contacts, permission, fatigue }: CustomerWords): QueryFault | null {
  const behind = contacts ? contactsBehindFault(contacts) : null
  if (behind !== null) return { ...behind, field: ['contacts', ...behind.field] }
  return (
    faultOf('permission', permission ? permissionWordsFault(permission) : null) ??
    faultOf('fatigue', fatigue ? fatigueWordsFault(fatigue) : null)
  )
}

function faultOf(field: string, message: string | null): QueryFault | null {
  return message === null ? null : { code: 'BAD_USER_INPUT', message, field: [field] }
}
