import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, collected } from '../../test/reports.ts'
import { jsonRecords } from './json-records.ts'

async function valuesOf(text: string, lists: readonly string[] = [], cut = 7) {
  const bytes = Buffer.from(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) =>
    bytes.subarray(at * cut, (at + 1) * cut),
  )
  const records = await collected(jsonRecords('file', bytesOf(...pieces), lists))
  return records.map((record) => (record.status === 'read' ? record.value : record.issue.code))
}

describe(jsonRecords, () => {
  const anObject = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
  const objects = fc.array(anObject, { maxLength: 5 })
  const cuts = fc.integer({ min: 1, max: 40 })

  it('finds the members of a list, wherever the bytes are cut and however they are indented', async () => {
    await fc.assert(
      fc.asyncProperty(objects, cuts, fc.constantFrom(0, 2), async (list, cut, indent) => {
        expect(await valuesOf(JSON.stringify(list, null, indent), [], cut)).toEqual(JSON.parse(JSON.stringify(list)))
      }),
    )
  })

  it('finds the members of a named list within an object', async () => {
    await fc.assert(
      fc.asyncProperty(objects, anObject, cuts, fc.constantFrom(0, 2), async (calls, rest, cut, indent) => {
        const { calls: _, ...others } = rest
        const page = { ...others, calls, next: null }
        expect(await valuesOf(JSON.stringify(page, null, indent), ['calls'], cut)).toEqual(
          JSON.parse(JSON.stringify(calls)),
        )
      }),
    )
  })

  it('takes documents one a line, and a bad line costs itself alone', async () => {
    expect(await valuesOf('{"a":1}\n{"a":\n\n{"a":3}\n')).toEqual([{ a: 1 }, 'UNREADABLE', { a: 3 }])
    expect(await valuesOf('{"calls":[{"a":1},{"a":2}]}\n{"calls":[{"a":3}]}', ['calls'])).toEqual([
      { a: 1 },
      { a: 2 },
      { a: 3 },
    ])
  })

  it('takes a document that runs over lines, and several of them', async () => {
    expect(await valuesOf('{\n "a": [1, 2]\n}\n{\n "a": "]}"\n}')).toEqual([{ a: [1, 2] }, { a: ']}' }])
  })

  it.each([
    ['a list that breaks off', '[{"a":1},{"a":', [{ a: 1 }, 'UNREADABLE']],
    ['a member that is none', '[{"a":1},{a},{"a":2}]', [{ a: 1 }, 'UNREADABLE', { a: 2 }]],
    ['a string that is not ended', '{"a":"', ['UNREADABLE']],
    ['what is not JSON', '<html></html>', ['UNREADABLE']],
    ['a document of more than a megabyte', `[{"a":"${'x'.repeat(1_100_000)}"},{"a":2}]`, ['UNREADABLE', { a: 2 }]],
    ['lists nested 400,000 deep', `${'['.repeat(400_000)}`, ['UNREADABLE']],
  ])('refuses %s', async (_, text, expected) => {
    expect(await valuesOf(text, [], 65_536)).toEqual(expected)
  })

  it.each(['utf16le', 'utf16be', 'utf16le with a mark'])('refuses a document in %s once', async (encoding) => {
    const text = Buffer.from(`${encoding.endsWith('mark') ? '\ufeff' : ''}[{"a":1},{"a":2}]`, 'utf16le')
    const bytes = encoding === 'utf16be' ? text.swap16() : text
    const records = await collected(jsonRecords('file', bytesOf(bytes)))
    expect(records).toMatchObject([{ status: 'unreadable', position: 'file', issue: { code: 'BAD_TEXT' } }])
  })

  it('stops at a file that is something else', async () => {
    const records = await valuesOf('neither here nor there '.repeat(1_000), [], 65_536)
    expect(records).toHaveLength(101)
    expect(await valuesOf(`{"a":1} ${'x '.repeat(200)} {"a":2}`, [], 65_536)).toHaveLength(202)
  })

  it('names the place, and keeps nothing of what people wrote', async () => {
    const records = await collected(jsonRecords('file', bytesOf('[{"sid":"1","body":"secret"}]')))
    expect(records).toMatchObject([{ position: 'file record 1', raw: { sid: '1', body: '(left out)' } }])
  })
})
