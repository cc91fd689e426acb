import fc from 'fast-check'
import type { Mapping } from '../src/data/mapping/at-path.ts'
import type { Told } from '../src/data/mapping/told.ts'

export const asciiWords = fc.stringMatching(/^[a-z]{1,8}$/)
const meanings = fc.dictionary(asciiWords, asciiWords, { noNullPrototype: true })
const valueTable = fc.record({ meanings, otherwise: fc.option(asciiWords) })

/** Whatever the form can say about a field. */
export const aTold: fc.Arbitrary<Told> = fc.oneof(
  fc.constant({ kind: 'NOTHING' } as const),
  fc.record({ kind: fc.constant('CONSTANT' as const), constant: asciiWords }),
  fc.record({ kind: fc.constant('COLUMN' as const), column: asciiWords, values: fc.option(valueTable) }),
)

const conditions = fc.option(fc.record({ column: asciiWords, equals: asciiWords }), { nil: undefined })

function written(parts: object): Mapping {
  return JSON.parse(JSON.stringify(parts)) as Mapping
}

const column = fc.record({
  column: asciiWords,
  values: fc.option(meanings, { nil: undefined }),
  otherwise: fc.option(fc.oneof(asciiWords, fc.integer()), { nil: undefined }),
  when: conditions,
  format: fc.option(fc.constant('D/M/YYYY'), { nil: undefined }),
})
const value = fc.option(
  fc.oneof(
    asciiWords,
    asciiWords.map((name) => `{${name}}`),
    fc.constant('{a}-{line}'),
    fc.integer(),
    column,
    fc.record({ value: fc.constant('{a} {b}'), format: fc.constant('D/M/YYYY HH:mm'), when: conditions }),
  ),
  { nil: undefined },
)

/** Mappings of every kind, also such as the form cannot write. */
export const aMapping: fc.Arbitrary<Mapping> = fc
  .record({
    source: value,
    customer: fc.option(fc.record({ email: value, name: value }), { nil: undefined }),
    events: fc.option(
      fc.array(fc.record({ channel: value, occurredAt: value, when: conditions }), { minLength: 1, maxLength: 2 }),
      { nil: undefined },
    ),
  })
  .map(written)
