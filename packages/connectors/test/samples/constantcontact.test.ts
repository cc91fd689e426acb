import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { constantContact } from '../../src/constantcontact/constantcontact.ts'
import { AN_ACTIVITY } from '../../src/constantcontact/fixtures.ts'
import { rejectionsIn, reportsOf } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/constantcontact')

describe.runIf(folder !== null)('the activities that Constant Contact documents', () => {
  it('are all known', async () => {
    const types = readFileSync(join(folder ?? '', 'doc-tracking-activity-types.txt'), 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t')[0]?.trim() || [])
    expect(types).toHaveLength(10)
    const tracking_activities = types.map((type) => ({ ...AN_ACTIVITY, tracking_activity_type: type }))
    const reports = await reportsOf(constantContact, JSON.stringify({ tracking_activities }))
    expect(rejectionsIn(reports)).toEqual([])
    expect(reports.filter(({ kind }) => kind !== 'CUSTOMER')).toHaveLength(10)
  })
})
