import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMapping, asciiWords, aTold } from '../../../test/mappings.ts'
import { tell, toldAt } from './told.ts'

const PATHS = [['customer', 'email'], ['events', '0', 'channel'], ['events', '0', 'occurredAt'], ['source']]
const somePath = fc.constantFrom(...PATHS)

describe('the form and the JSON of a mapping', () => {
  test('telling again what a mapping says changes nothing', () => {
    fc.assert(
      fc.property(aMapping, somePath, (mapping, path) => {
        expect(tell(mapping, path, toldAt(mapping, path))).toEqual(mapping)
      }),
    )
  })

  test('what was told is what the mapping says', () => {
    fc.assert(
      fc.property(aMapping, somePath, aTold, (mapping, path, told) => {
        expect(toldAt(tell(mapping, path, told), path)).toEqual(told)
      }),
    )
  })

  test('what was told last holds, whatever was told before', () => {
    fc.assert(
      fc.property(aMapping, somePath, aTold, aTold, (mapping, path, first, last) => {
        const both = tell(tell(mapping, path, first), path, last)
        expect(toldAt(both, path)).toEqual(last)
      }),
    )
  })

  test('telling of one field leaves the others alone', () => {
    fc.assert(
      fc.property(aMapping, somePath, somePath, aTold, (mapping, path, other, told) => {
        fc.pre(path !== other)
        expect(toldAt(tell(mapping, path, told), other)).toEqual(toldAt(mapping, other))
      }),
    )
  })

  test('keeps what only the JSON can say', () => {
    const kept = { when: { column: 'agemiss', notEquals: '1' }, inYear: 1998 }
    const mapping = { customer: { age: { column: 'age', ...kept } } }
    expect(tell(mapping, ['customer', 'age'], { kind: 'COLUMN', column: 'years', values: null })).toEqual({
      customer: { age: { column: 'years', ...kept } },
    })
  })

  test.each([
    ['a text of several cells', '{a}-{b}', 'CONSTANT'],
    ['the line', '{line}', 'CONSTANT'],
    ['a cell', '{a}', 'COLUMN'],
    ['a table with numbers in it', { column: 'a', values: { yes: 1 } }, 'OTHER'],
    ['a text with more said about it', { value: '{a} {b}', format: 'D/M/YYYY HH:mm' }, 'OTHER'],
    ['a number', 12, 'OTHER'],
  ])('reads %s', (_, value, kind) => {
    expect(toldAt({ source: value }, ['source']).kind).toBe(kind)
  })

  test('reads no name that every object has', () => {
    fc.assert(fc.property(asciiWords, (name) => toldAt({}, [name]).kind === 'NOTHING'))
    expect(toldAt({}, ['constructor']).kind).toBe('NOTHING')
  })
})
