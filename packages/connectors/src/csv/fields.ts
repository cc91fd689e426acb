export type FieldsOf = (record: string) => readonly string[] | null

/**
 * A splitter of one record at a delimiter, by the rules of RFC 4180: a quoted field doubles its quotes, and an
 * unquoted one holds none. It gives null for a record that breaks them.
 */
export function fieldSplitter(delimiter: string): FieldsOf {
  const mark = RegExp.escape(delimiter)
  const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${mark}]*))(${mark}|$)`, 'y')
  return (record) => (record.includes('"') ? quotedFields(record, field) : record.split(delimiter))
}

function quotedFields(record: string, field: RegExp): string[] | null {
  const fields: string[] = []
  field.lastIndex = 0
  for (;;) {
    const found = field.exec(record)
    if (found === null) return null
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return fields
  }
}
