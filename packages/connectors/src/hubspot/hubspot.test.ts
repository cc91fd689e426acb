import { describe, expect, it } from 'vitest'
import { reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_CALL } from './fixtures.ts'
import { hubspot } from './hubspot.ts'
import { read } from './read-composed.ts'

describe('what is about no contact', () => {
  it.each([
    [{ id: '1', properties: { hs_note_body: 'x' } }, 'a note to ourselves'],
    [{ id: '1', properties: { hs_task_subject: 'x' } }, 'a task for ourselves'],
    [{ id: '1', properties: { domain: 'customer.example', name: 'x' } }, 'a company'],
    [{ id: '1', properties: { dealname: 'x' } }, 'a deal'],
    [{ id: '1', properties: { hs_ticket_category: 'x' } }, 'a ticket'],
    [{ ...A_CALL, archived: true }, 'deleted in HubSpot'],
  ])('is skipped: %j', async (record, why) => {
    expect(toldIn(await read([record]))).toEqual([`skipped: ${why}`])
  })

  it('is refused where it cannot be told what it is', async () => {
    expect(toldIn(await read([{ id: '1', properties: { hs_timestamp: '1' } }, { hello: 1 }]))).toEqual([
      'UNKNOWN_VALUE properties',
      'UNKNOWN_VALUE properties',
    ])
  })

  it.each([
    ['id,_fivetran_synced,drop_reason\n1,2,QUEUED\n', /^skipped: details of an event/],
    ['contact_id,engagement_id,engagement_type\n501,9001,CALL\n', /^skipped: says whose an engagement is/],
    ['id,type,portal_id\n9001,CALL,1\n', /^skipped: names an engagement/],
    ['engagement_id,type,_fivetran_deleted\n9001,CALL,true\n', /^skipped: deleted in HubSpot/],
  ])('is skipped in a warehouse: %j', async (table, why) => {
    expect(toldIn(await reportsOf(hubspot, table))[0]).toMatch(why)
  })
})
