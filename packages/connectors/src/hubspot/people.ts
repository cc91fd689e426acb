import { fault } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { externalIdOf } from './reader.ts'
import type { CrmRecord } from './record.ts'

/** Whom an engagement was with. */
export interface Person {
  readonly customer: Fields
  readonly contactPoint: string | null
  /** The engagement's id, and of several people on one also theirs. */
  readonly sourceId: string
}

/** The contacts that an engagement is associated with. One without is refused: it happened, but with whom is not in the file. */
export function associatedPeople({ id, contactIds }: CrmRecord): Person[] {
  if (contactIds.length > 0)
    return contactIds.map((contactId) => ({
      customer: { externalId: externalIdOf(contactId) },
      contactPoint: null,
      sourceId: `${id ?? ''}:${contactId}`,
    }))
  throw fault(
    'REQUIRED',
    ['associations', 'contacts'],
    'whom it was with is missing: ask the API with associations=contacts, or join the table engagement_contact for its contact_id',
  )
}
