import type { Issue } from '@wavelength/core'

/** One object of a vendor's file or delivery, not looked into yet. */
export type VendorRecord =
  | {
      readonly status: 'read'
      readonly position: string
      /** The name of the list that it stood in; null for a document of its own, or a row of a table. */
      readonly list: string | null
      readonly value: unknown
      readonly raw: unknown
    }
  | { readonly status: 'unreadable'; readonly position: string; readonly issue: Issue; readonly raw: unknown }
