import { describe, expect, it } from 'vitest'
import { withTables } from './into-document.ts'

const DOCUMENT = `Before.

<!-- bench:store -->

old

<!-- /bench:store -->

After.
`

describe(withTables, () => {
  it('replaces what stood between the comments, and nothing else', () => {
    const once = withTables(DOCUMENT, 'store', ['| a |', '| b |'])
    expect(once).toBe(DOCUMENT.replace('old', '| a |\n\n| b |'))
    expect(withTables(once, 'store', ['old'])).toBe(DOCUMENT)
  })

  it('refuses a part that has no place', () => {
    expect(() => withTables(DOCUMENT, 'export', [])).toThrow('<!-- bench:export -->')
  })
})
