import fc from 'fast-check'

export const damage = fc.array(
  fc.record({
    at: fc.nat(),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 44, 58, 60, 123, 195)),
    drop: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** Bytes changed or cut off, as the damage says. */
export function damaged(file: Uint8Array, changes: readonly { at: number; byte: number; drop: boolean }[]): Uint8Array {
  let bytes = Uint8Array.from(file)
  for (const { at, byte, drop } of changes) {
    if (bytes.length === 0) break
    if (drop && at % 3 === 0) bytes = bytes.slice(0, at % bytes.length)
    else bytes[at % bytes.length] = byte
  }
  return bytes
}

/** Where a value stands, in JSON, XML, a form or a table: between marks. */
const VALUE = /(?<=[:=,\t\n>&"[])[^:=,\t\n<>&"[\]{}]+(?=[,\t\n<&"}\]]|$)/g

const strange = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    '-1',
    '1e400',
    '99999999999999999999',
    '{}',
    '[]',
    '[[]]',
    'true',
    '0',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom(
    '2025-02-30',
    '0000-00-00 00:00:00',
    '+275760-09-13T00:00:00Z',
    'Ā'.repeat(5_000),
    '__proto__',
    '%',
    '%zz',
  ),
  fc.string({ unit: 'binary' }),
)

const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'utf16le', 'latin1')

/** The text with some of its values exchanged for strange ones, and perhaps in another encoding. */
export function changedText(text: string): fc.Arbitrary<Uint8Array> {
  const places = [...text.matchAll(VALUE)]
  const changes = fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 4 })
  return fc.tuple(changes, encodings).map(([list, encoding]) => {
    const chosen = new Map(list.map(([at, value]) => [at % Math.max(1, places.length), value]))
    return Buffer.from(exchanged(text, places, chosen), encoding)
  })
}

function exchanged(text: string, places: readonly RegExpExecArray[], chosen: ReadonlyMap<number, string>): string {
  let changed = ''
  let from = 0
  for (const [at, value] of [...chosen].sort(([a], [b]) => a - b)) {
    const place = places[at]
    if (place === undefined) continue
    changed += text.slice(from, place.index) + value
    from = place.index + place[0].length
  }
  return changed + text.slice(from)
}
