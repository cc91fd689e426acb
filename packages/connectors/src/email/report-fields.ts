/** The fields of one block of a report, by their names in lower case; some stand there more than once. */
export type ReportFields = ReadonlyMap<string, readonly string[]>

/** The blocks of a report: blank lines part what is said of each recipient. */
export function reportBlocks(content: string): ReportFields[] {
  return content.split(/\r?\n\s*\r?\n/).map(fieldsOf)
}

function fieldsOf(block: string): ReportFields {
  const fields = block
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
    })
  const byName = Map.groupBy(fields, ([name]) => name)
  return new Map([...byName].map(([name, found]) => [name, found.map(([, value]) => value)]))
}

/** The first value of the name; empty when there is none. */
export function firstOf(fields: ReportFields, name: string): string {
  return fields.get(name)?.[0] ?? ''
}

/** To whom we wrote, by the name under which we did: what became of it on its way may stand beside it (RFC 3464). */
export function recipientIn(fields: ReportFields): string | null {
  return typedAddress(firstOf(fields, 'original-recipient')) ?? typedAddress(firstOf(fields, 'final-recipient'))
}

function typedAddress(value: string): string | null {
  const address = /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>;]+@[^\s<>;]+?)>?(?:\s|$)/i.exec(value)?.[1]
  return address ?? null
}
