import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { zendesk } from '../../src/zendesk/zendesk.ts'
import { customersIn, rejectionsIn } from '../reports.ts'
import { linesOf, samplesOf } from './samples.ts'

const { isThere, names, readSample } = samplesOf(zendesk)

/** Contacts, customers, records left out, records refused. */
const COUNTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'warehouse-ticket_chat_data.csv': [0, 0, 10, 0],
  'warehouse-ticket_chat_event_data.csv': [0, 0, 12, 0],
  // Nothing in the table says who is a colleague.
  'warehouse-ticket_comment_data.csv': [0, 0, 0, 20],
  'warehouse-ticket_data.csv': [8, 0, 2, 0],
  'warehouse-user_data.csv': [0, 9, 1, 0],
  'webhook-ticket.comment_added.json': [1, 0, 0, 0],
}

describe.runIf(isThere)('records of Zendesk from elsewhere', () => {
  it.each(names)('%s is read whole', async (name) => {
    const reports = await readSample(name)
    const count = (kind: Report['kind']) => reports.filter((report) => report.kind === kind).length
    expect([count('CONTACT'), count('CUSTOMER'), count('SKIPPED'), count('REJECTED')]).toEqual(COUNTS[name])
  })

  it('give what a colleague wrote to a customer', async () => {
    expect(linesOf(await readSample('webhook-ticket.comment_added.json'))).toEqual([
      'comment:9876543210 zendesk:8447388090494 EMAIL OUTBOUND SENT 2025-01-08T14:25:30.123Z ',
    ])
  })

  it('give the tickets that were not deleted', async () => {
    const [first, second] = linesOf(await readSample('warehouse-ticket_data.csv'))
    expect(first).toEqual('ticket:16988 zendesk:1500656884401 EMAIL INBOUND RECEIVED 2020-12-22T00:19:23.000Z ')
    expect(second).toEqual('ticket:14173 zendesk:424883466453 EMAIL INBOUND RECEIVED 2020-10-28T12:03:02.000Z ')
  })

  it('give users with the zone that Zendesk calls otherwise', async () => {
    expect(customersIn(await readSample('warehouse-user_data.csv'))[0]).toMatchObject({
      identities: [
        { kind: 'EXTERNAL_ID', value: 'zendesk:2222' },
        { kind: 'EMAIL', value: 'example@email.com' },
      ],
      name: 'Earnest End User',
      language: 'en-US',
      timeZone: 'America/Los_Angeles',
    })
  })

  it('refuse comments without a role by its name', async () => {
    const [first] = rejectionsIn(await readSample('warehouse-ticket_comment_data.csv'))
    expect(first).toMatchObject({
      position: 'warehouse-ticket_comment_data.csv line 2',
      code: 'REQUIRED',
      field: ['author_role'],
    })
  })
})
