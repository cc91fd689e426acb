import type { Fields, Told } from '../kit/told.ts'
import { skipped } from '../kit/told.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { missing } from './reader.ts'

/** What a change event makes of its records: the whole of them, what changed alone, or nothing that can be read. */
type Change = 'WHOLE' | 'CHANGED' | 'DELETED' | 'GAP'

/** `changeType`: https://developer.salesforce.com/docs/atlas.en-us.change_data_capture.meta/change_data_capture/cdc_event_fields_header.htm */
const CHANGES: Readonly<Record<string, Change>> = {
  CREATE: 'WHOLE',
  UNDELETE: 'WHOLE',
  SNAPSHOT: 'WHOLE',
  UPDATE: 'CHANGED',
  DELETE: 'DELETED',
  GAP_CREATE: 'GAP',
  GAP_UPDATE: 'GAP',
  GAP_DELETE: 'GAP',
  GAP_UNDELETE: 'GAP',
  GAP_OVERFLOW: 'GAP',
}

/** The fields of a change event, however deep the channel it came by has put them; null when it is none. */
export function changePayloadOf(record: Fields): Fields | null {
  const wrapped = objectIn(objectIn(record, 'data'), 'payload')
  const payloads = [record, objectIn(record, 'payload'), wrapped]
  return payloads.find((payload) => 'ChangeEventHeader' in payload) ?? null
}

type TellRecord = (fields: Fields, objectName: string) => readonly Told[]

/** One event may be about several records, with the same values in all of them. */
export function tellChange(payload: Fields, tellRecord: TellRecord): readonly Told[] {
  const header = objectIn(payload, 'ChangeEventHeader')
  const objectName = textIn(header, 'entityName') ?? missing('ChangeEventHeader.entityName')
  const change = meaningOf(CHANGES, header, 'changeType')
  const why = whySkipped(change, objectName)
  if (why !== null) return [skipped(why)]
  const { ChangeEventHeader: _, ...fields } = payload
  const ids = Array.isArray(header.recordIds) ? header.recordIds : missing('ChangeEventHeader.recordIds')
  return ids.flatMap((Id: unknown) => tellRecord({ ...fields, Id }, objectName))
}

/** Of people a single value tells something by itself. */
const PEOPLE = ['Contact', 'Lead']

function whySkipped(change: Change, objectName: string): string | null {
  if (change === 'DELETED') return 'deleted in Salesforce; here it stays until somebody erases it'
  if (change === 'GAP') return 'a change that Salesforce does not tell: ask for the record'
  if (change === 'WHOLE' || PEOPLE.includes(objectName)) return null
  return `what changed of a record of ${objectName} does not tell the whole of it: export the record`
}
