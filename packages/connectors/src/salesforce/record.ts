import type { CrmReader } from '../kit/crm-reader.ts'
import { ownOf, withOwnColumns } from '../kit/own-words.ts'
import type { Fields } from '../kit/told.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'
import { withStandardColumns } from './columns.ts'
import { idIn } from './ids.ts'
import { type Kind, kindNamed, kindOfId } from './kinds.ts'
import { missing } from './reader.ts'

interface SalesforceRecord {
  /** Null for an object that says nothing of contacts. */
  readonly kind: Kind | null
  /** What Salesforce calls the object; null where only its id tells. */
  readonly objectName: string | null
  readonly fields: Fields
}

/** A record of an object, which the API names and a table tells by the id alone. */
export function recordOf(given: Fields, objectName: string | null, reader: CrmReader): SalesforceRecord {
  const standard = withStandardColumns(given)
  const kind = objectName === null ? kindOfId(idOf(standard)) : kindNamed(objectName)
  const own = withStandardColumns(withOwnColumns(given, ownOf(reader.fields, kind ?? '')))
  return { kind, objectName, fields: withCampaignType(own) }
}

/** What the API says that a record is. */
export function objectNameOf(given: Fields): string | null {
  return textIn(objectIn(given, 'attributes'), 'type')
}

function idOf(fields: Fields): string {
  return idIn(fields, 'Id') ?? missing('Id', 'by it alone it can be told what a row of a table is')
}

/** A query gives what belongs to another object as an object in the record, a table as a column. */
function withCampaignType(fields: Fields): Fields {
  const type = textIn(objectIn(fields, 'Campaign'), 'Type')
  return type === null ? fields : { ...fields, 'Campaign.Type': type }
}
