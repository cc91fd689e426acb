import { describe, expect, it } from 'vitest'
import { customersIn, reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_CHANGE, A_LEAD, A_TASK, ADA } from './fixtures.ts'
import { SHE } from './read-composed.ts'
import { salesforce } from './salesforce.ts'

describe('change events', () => {
  const changed = (header: object, fields: object = {}) => {
    const { payload } = A_CHANGE.data
    return { ...payload, ChangeEventHeader: { ...payload.ChangeEventHeader, ...header }, ...fields }
  }
  const lines = async (...payloads: readonly object[]) =>
    reportsOf(salesforce, payloads.map((payload) => JSON.stringify(payload)).join('\n'))

  it('of people tell the values that changed', async () => {
    const [person] = customersIn(await lines(A_CHANGE, { payload: changed({}) }, changed({})))
    expect(person?.identities.map(({ value }) => value)).toEqual([SHE, 'ada@new.example'])
    expect((await lines(A_CHANGE, { payload: changed({}) }, changed({}))).map(({ kind }) => kind)).toEqual([
      'CUSTOMER',
      'CUSTOMER',
      'CUSTOMER',
    ])
    const optOut = changed(
      { recordIds: [ADA, A_LEAD] },
      { HasOptedOutOfEmail: true, Name: { FirstName: 'Ada', LastName: 'Berg' } },
    )
    const reports = await lines(optOut)
    expect(toldIn(reports)).toEqual(['CUSTOMER', 'EMAIL MARKETING WITHDRAWN', 'CUSTOMER', 'EMAIL MARKETING WITHDRAWN'])
    expect(customersIn(reports)[0]?.name).toBe('Ada Berg')
  })

  it('that change nothing of who somebody is tell nothing', async () => {
    const { Email: _, ...rest } = changed({}, { Title: 'Baker' })
    expect(toldIn(await lines(rest))[0]).toMatch(/^skipped: nothing is told here/)
  })

  it('that created or brought back a record tell it', async () => {
    const { attributes: _, Id, ...fields } = A_TASK
    for (const changeType of ['CREATE', 'UNDELETE', 'SNAPSHOT'])
      expect(toldIn(await lines(changed({ entityName: 'Task', recordIds: [Id], changeType }, fields)))).toEqual([
        `${SHE} VOICEMAIL`,
      ])
  })

  it.each([
    [{ entityName: 'Task' }, /^skipped: what changed of a record of Task/],
    [{ entityName: 'Lead', recordIds: [A_LEAD], changeType: 'GAP_UPDATE' }, /^skipped: a change that Salesforce/],
    [{ changeType: 'DELETE' }, /^skipped: deleted in Salesforce/],
    [{ changeType: 'GAP_CREATE' }, /^skipped: a change that Salesforce does not tell/],
    [{ changeType: 'GAP_UPDATE' }, /^skipped: a change that Salesforce does not tell/],
    [{ changeType: 'GAP_DELETE' }, /^skipped: a change that Salesforce does not tell/],
    [{ changeType: 'GAP_UNDELETE' }, /^skipped: a change that Salesforce does not tell/],
    [{ changeType: 'GAP_OVERFLOW' }, /^skipped: a change that Salesforce does not tell/],
    [{ entityName: 'Account', changeType: 'CREATE' }, /^skipped: a record of Account that is not read here/],
    [{ changeType: 'MOVE' }, /^UNKNOWN_VALUE changeType/],
    [{ entityName: null }, /^REQUIRED ChangeEventHeader.entityName/],
    [{ recordIds: null }, /^REQUIRED ChangeEventHeader.recordIds/],
  ])('with %j tell nothing, and say why', async (header, expected) => {
    expect(toldIn(await lines(changed(header)))[0]).toMatch(expected)
  })
})

describe('what was deleted', () => {
  it('is known, and about no contact', async () => {
    const page = { deletedRecords: [{ id: ADA, deletedDate: '2025-03-03T15:04:05.000+0000' }] }
    expect(toldIn(await reportsOf(salesforce, JSON.stringify(page)))[0]).toMatch(/^skipped: deleted in Salesforce/)
  })
})
