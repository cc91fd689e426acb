import { isSameJson, type Mapping, type Path, valueAt } from './at-path.ts'
import { CUSTOMER, contactFields, customerFields, identityFields, SOURCE, TIME, ZONE } from './fields.ts'

/** Something that is wrong, or still to be told, at some place of a mapping. */
export interface Remark {
  readonly field: readonly string[]
  readonly message: string
}

/** Remarks stand beside the field that they are about; those about none stand by the JSON. */
export function remarksAt(remarks: readonly Remark[], place: Path | null): readonly string[] {
  return remarks.flatMap(({ field, message }) => (isSameJson(placeOf(field), place) ? [message] : []))
}

/** What has still to be told: where nothing has been since it was said to be missing. */
export function stillMissing(missing: readonly Remark[], suggested: Mapping, mapping: Mapping): readonly Remark[] {
  return missing.filter(({ field }) => isSameJson(valueAt(suggested, field), valueAt(mapping, field)))
}

/** Errors at places of which it is said already that something is missing there say nothing new. */
export function notYetSaid(errors: readonly Remark[], missing: readonly Remark[]): readonly Remark[] {
  const said = new Set(missing.map(({ field }) => JSON.stringify(placeOf(field))))
  return errors.filter(({ field }) => placeOf(field) === null || !said.has(JSON.stringify(placeOf(field))))
}

/** The innermost field of the form around a place. */
function placeOf(field: readonly string[]): Path | null {
  const path = field[0] === 'mapping' ? field.slice(1) : field
  const around = places().filter((place) => isSameJson(path.slice(0, place.length), place))
  return around.toSorted((one, other) => other.length - one.length)[0] ?? null
}

function places(): readonly Path[] {
  const fields = [...identityFields(), ...customerFields(), ...contactFields()]
  return [CUSTOMER, TIME, ZONE, SOURCE, ...fields.map(({ path }) => path)]
}
