import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../src/index.ts'
import { FIXTURES } from './fixtures.ts'
import { reportsOf } from './reports.ts'

const NEEDED = CONNECTORS.flatMap((connector) =>
  (connector.required ?? []).map((option) => ({ name: connector.name, connector, option })),
)

describe('an option without which nothing can be read', () => {
  it.each(NEEDED)('$name refuses the whole file without $option, and names it', async ({ name, connector, option }) => {
    const { file, options = {} } = FIXTURES[name] ?? { file: null }
    const reports = await reportsOf(connector, file ?? '', { ...options, [option]: undefined })
    expect(connector.options).toContain(option)
    expect(reports).toMatchObject([{ kind: 'REJECTED', position: 'file', issue: { field: [option] } }])
  })
})
