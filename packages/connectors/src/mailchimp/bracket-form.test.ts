import { describe, expect, it } from 'vitest'
import { bracketFields } from './bracket-form.ts'

describe(bracketFields, () => {
  it('nests names by their brackets', () => {
    expect(
      bracketFields([
        ['a', '1'],
        ['b[c][d]', '2'],
        ['b[c][0]', '3'],
        ['b[]', '4'],
      ]),
    ).toEqual({
      a: '1',
      b: { c: { d: '2', 0: '3' }, '': '4' },
    })
  })

  it('takes odd names as they are, leaves out what nests without end, and changes no prototype', () => {
    const fields = bracketFields([
      ['a[b', '1'],
      [`c${'[d]'.repeat(50)}`, '2'],
      ['__proto__[e]', '3'],
      ['f[g]', '4'],
      ['f', '5'],
    ])
    expect(Object.entries(fields)).toEqual([
      ['a[b', '1'],
      ['__proto__', { e: '3' }],
      ['f', '5'],
    ])
    expect({}).not.toHaveProperty('e')
  })
})
