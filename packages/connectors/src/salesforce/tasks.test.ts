import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { A_LEAD, A_MAIL, A_TASK, ADA } from './fixtures.ts'
import { AT, read, SHE, told } from './read-composed.ts'
import { salesforce } from './salesforce.ts'

describe('tasks', () => {
  it('that were calls are calls to whom they name', async () => {
    const [call] = contactsIn(await read([A_TASK]))
    expect(call).toMatchObject({
      customer: { kind: 'EXTERNAL_ID', value: SHE },
      facts: {
        source: 'salesforce',
        sourceId: A_TASK.Id,
        channel: 'PHONE',
        direction: 'OUTBOUND',
        outcome: 'VOICEMAIL',
        durationSeconds: 31,
      },
    })
    expect(iso(call?.facts.occurredAt)).toBe(AT)
    expect(await told({ ...A_TASK, Id: A_TASK.Id.slice(0, 15), WhoId: ADA.slice(0, 15) })).toEqual([`${SHE} VOICEMAIL`])
  })

  it.each([
    ['Answered', 'ANSWERED'],
    ['Connected', 'ANSWERED'],
    ['Meaningful Connect', 'ANSWERED'],
    ['Call Back Later', 'ANSWERED'],
    ['Unqualified', 'ANSWERED'],
    ['Not Interested', 'DECLINED'],
    ['Left Voicemail', 'VOICEMAIL'],
    ['No Answer', 'NO_ANSWER'],
    ['Busy', 'BUSY'],
  ])('with the result %s are %s', async (CallDisposition, outcome) => {
    expect(await told({ ...A_TASK, CallDisposition })).toEqual([`${SHE} ${outcome}`])
  })

  it.each([
    [{ CallType: 'Inbound' }, `${SHE} RECEIVED`],
    [{ CallType: 'Internal' }, 'skipped: among ourselves'],
    [{ CallType: 'Sideways' }, 'UNKNOWN_VALUE CallType'],
    [{ CallType: null }, 'REQUIRED CallType'],
    [{ CallDisposition: null }, `${SHE} ANSWERED`],
    [{ CallDisposition: null, CallDurationInSeconds: null }, 'REQUIRED CallDisposition'],
    [{ CallDisposition: 'Left VM' }, 'UNKNOWN_VALUE CallDisposition'],
    [{ TaskSubtype: 'LinkedIn' }, `${SHE} SENT`],
    [{ TaskSubtype: 'Email' }, `${SHE} SENT`],
    [{ TaskSubtype: 'Email', CallType: null }, 'skipped: a mail; the object EmailMessage tells who wrote it to whom'],
    [
      { TaskSubtype: 'ListEmail', CallType: null },
      'skipped: a mail; the object EmailMessage tells who wrote it to whom',
    ],
    [{ TaskSubtype: 'Dance' }, 'UNKNOWN_VALUE TaskSubtype'],
    [{ TaskSubtype: 'Cadence', Type: 'Call' }, `${SHE} VOICEMAIL`],
    [{ TaskSubtype: 'Task' }, `${SHE} VOICEMAIL`],
    [{ TaskSubtype: 'Task', Subject: 'Send Letter', CallType: null }, `${SHE} SENT`],
    [{ TaskSubtype: 'Task', Subject: 'Email: Your table' }, `${SHE} SENT`],
    [{ TaskSubtype: 'Task', Subject: 'Send Quote' }, 'skipped: a task that is no call, letter or message'],
    [{ TaskSubtype: 'Task', Type: 'Meeting' }, `${SHE} SENT`],
    [{ TaskSubtype: 'Task', Type: 'Email' }, `${SHE} SENT`],
    [{ TaskSubtype: 'Task', Type: 'Send Letter', CallType: null }, `${SHE} SENT`],
    [{ TaskSubtype: 'Task', Type: 'Send Quote' }, 'skipped: a task that is no call, letter or message'],
    [{ TaskSubtype: 'Task', Type: 'Other' }, 'skipped: a task that is no call, letter or message'],
    [{ TaskSubtype: 'Task', Type: 'Lunch' }, 'UNKNOWN_VALUE Type'],
    [{ Status: 'In Progress' }, 'skipped: a task that has not been done'],
    [{ Status: 'Erledigt', IsClosed: true }, `${SHE} VOICEMAIL`],
    [{ Status: null }, 'REQUIRED Status'],
    [{ WhoId: null }, 'skipped: a task that is about no contact and no lead'],
    [{ WhoId: '0015g00000AAAAA' }, 'skipped: a task that is about no contact and no lead'],
    [{ WhoId: A_LEAD }, `salesforce:${A_LEAD} VOICEMAIL`],
    [{ WhoId: 'she' }, 'BAD_IDENTITY WhoId'],
    [{ CompletedDateTime: 'soon' }, 'BAD_INSTANT CompletedDateTime'],
    [{ IsDeleted: true }, 'skipped: deleted in Salesforce; here it stays until somebody erases it'],
  ])('with %j tell %s', async (change, expected) => {
    expect(await told({ ...A_TASK, ...change })).toEqual([expected])
  })

  it('mean what an organisation says that they mean', async () => {
    const task = {
      ...A_TASK,
      TaskSubtype: 'Task',
      Type: 'Ring',
      CallType: null,
      CallDisposition: null,
      Outcome__c: 'Left VM',
    }
    const words = {
      Type: { Ring: 'PHONE', Lunch: null },
      CallType: { '': 'OUTBOUND' },
      CallDisposition: { 'Left VM': 'VOICEMAIL', '': 'NO_ANSWER' },
    }
    const fields = { Task: { columns: { Outcome__c: 'CallDisposition' }, words } }
    expect(await told(task, { fields })).toEqual([`${SHE} VOICEMAIL`])
    expect(await told({ ...task, Outcome__c: '' }, { fields })).toEqual([`${SHE} NO_ANSWER`])
    expect(await told({ ...task, Type: 'Lunch' }, { fields })).toEqual([
      'skipped: a task that is no call, letter or message',
    ])
    expect(await told(task)).toEqual(['UNKNOWN_VALUE Type'])
  })

  it('of a table are told by their id, whatever tool spelt its columns', async () => {
    const columns = ['Id', 'WhoId', 'TaskSubtype', 'CallType', 'CallDisposition', 'IsClosed', 'CompletedDateTime']
    const row = [A_TASK.Id, ADA, 'Call', 'Outbound', 'Left Voicemail', 'TRUE', '2025-03-03 15:04:05'].join(',')
    const small = 'id,who_id,task_subtype,call_type,call_disposition,is_closed,completed_date_time'
    for (const header of [columns.join(','), columns.join(',').toUpperCase(), small]) {
      const [facts] = contactsIn(await reportsOf(salesforce, `${header}\n${row}\n`)).map((each) => each.facts)
      expect([facts?.sourceId, facts?.outcome, iso(facts?.occurredAt)]).toEqual([A_TASK.Id, 'VOICEMAIL', AT])
    }
    expect(rejectionsIn(await reportsOf(salesforce, 'Subject,WhoId\nCall,x\n'))).toMatchObject([
      { code: 'REQUIRED', field: ['Id'] },
    ])
  })

  it('keep nothing of what was written', async () => {
    expect(JSON.stringify(await read([A_TASK, A_MAIL]))).not.toMatch(/Spoke of|by the window|Your table/)
  })
})
