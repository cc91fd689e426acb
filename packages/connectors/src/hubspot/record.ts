import type { CrmReader } from '../kit/crm-reader.ts'
import { ownOf, withOwnColumns } from '../kit/own-words.ts'
import type { Fields } from '../kit/told.ts'
import { flagIn, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { KIND_OF_PREFIX, KIND_OF_TYPE, type Kind, PROPERTY_OF_COLUMN } from './record-words.ts'

/** An object of the CRM, whichever way it was written down. */
export interface CrmRecord {
  readonly kind: Kind | null
  readonly id: string | null
  readonly properties: Fields
  /** The contacts that it is associated with, where that was told. */
  readonly contactIds: readonly string[]
  readonly isDeleted: boolean
}

export function crmRecordOf(record: Fields, reader: CrmReader): CrmRecord {
  const plain = 'properties' in record ? ofObject(record) : ofRow(record)
  const kind = kindOf(plain.properties)
  return { ...plain, kind, properties: withOwnColumns(plain.properties, ownOf(reader.fields, kind ?? '')) }
}

type Plain = Omit<CrmRecord, 'kind'>

/** https://developers.hubspot.com/docs/api-reference/crm-calls-v3/guide; the other objects are alike. */
function ofObject(object: Fields): Plain {
  const associated = objectsIn(objectIn(objectIn(object, 'associations'), 'contacts'), 'results')
  return {
    id: textIn(object, 'id'),
    properties: objectIn(object, 'properties'),
    contactIds: [...new Set(associated.flatMap((contact) => textIn(contact, 'id') ?? []))],
    isDeleted: flagIn(object, 'archived') === true,
  }
}

/** A row of a warehouse, or of an export of contacts. */
function ofRow(row: Fields): Plain {
  const properties = Object.fromEntries(Object.entries(row).map(([column, value]) => [propertyOf(column), value]))
  const contactId = 'engagement_id' in row ? textIn(row, 'contact_id') : null
  return {
    id: textIn(row, 'engagement_id') ?? textIn(row, 'id') ?? textIn(row, 'Record ID'),
    properties,
    contactIds: contactId === null ? [] : [contactId],
    isDeleted: flagIn(row, '_fivetran_deleted') === true,
  }
}

function propertyOf(column: string): string {
  const property = Object.hasOwn(PROPERTY_OF_COLUMN, column) ? PROPERTY_OF_COLUMN[column] : undefined
  return property ?? column.replace(/^property_/, '')
}

/** Nothing in an object says what it is but the names of its properties, or the type of an engagement. */
function kindOf(properties: Fields): Kind | null {
  const type = textIn(properties, 'hs_engagement_type') ?? textIn(properties, 'type')
  if (type !== null && Object.hasOwn(KIND_OF_TYPE, type)) return KIND_OF_TYPE[type] ?? null
  const names = Object.keys(properties)
  return KIND_OF_PREFIX.find(([prefix]) => names.some((name) => prefix.test(name)))?.[1] ?? null
}
