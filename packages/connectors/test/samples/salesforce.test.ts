import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { salesforce } from '../../src/salesforce/salesforce.ts'
import { collected, customersIn, NOW, rejectionsIn } from '../reports.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read, folder } = samplesOf(salesforce, 'salesforce', { phoneRegion: 'US' })

describe.runIf(isThere)('samples of Salesforce', () => {
  it('are all read, and refused only where an id is broken or a word is an organisation’s own', async () => {
    const counts: Record<string, object> = {}
    const refused: string[] = []
    for (const name of names) {
      const reports = await read(name)
      counts[name] = countsOf(reports)
      refused.push(...rejectionsIn(reports).map(({ code, field }) => `${name}: ${code} ${field.join('.')}`))
    }
    expect(counts).toEqual({
      'api-deletedcontacts.json': { SKIPPED: 1 },
      'api-findcontacts.json': { CUSTOMER: 1 },
      'cdc-account-create.json': { SKIPPED: 1 },
      'cdc-employee-create.json': { SKIPPED: 1 },
      'rest-query-task.json': { REJECTED: 1, SKIPPED: 1 },
      'warehouse-sf_contact_data.csv': { REJECTED: 2, CUSTOMER: 3 },
      'warehouse-sf_event_data.csv': { SKIPPED: 10 },
      'warehouse-sf_task_data.csv': { REJECTED: 7, SKIPPED: 3 },
    })
    expect([...new Set(refused)]).toEqual([
      'rest-query-task.json: REQUIRED Status',
      'warehouse-sf_contact_data.csv: BAD_IDENTITY Id',
      'warehouse-sf_task_data.csv: UNKNOWN_VALUE Type',
    ])
  })

  it('of a query tell a contact by id and address', async () => {
    expect(customersIn(await read('api-findcontacts.json'))).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'salesforce:0031I000004SLT5QAO' },
          { kind: 'EMAIL', value: 'adam.p@example.com' },
        ],
        name: 'Adam P',
        contactPoints: [],
      },
    ])
  })

  it('of a warehouse tell a number apart from the address', async () => {
    const customers = customersIn(await read('warehouse-sf_contact_data.csv'))
    expect(customers.map(({ identities }) => identities.map(({ kind }) => kind))).toEqual([
      ['EXTERNAL_ID'],
      ['EXTERNAL_ID', 'EMAIL'],
      ['EXTERNAL_ID', 'PHONE'],
    ])
    expect(customers[0]).toMatchObject({ identities: [{ value: 'salesforce:0031G00000rfAvuQAE' }], country: 'US' })
  })

  const readWith = async (name: string, fields: object) => {
    const bytes = new Blob([readFileSync(join(folder, name))]).stream()
    return collected(salesforce.read({ name, bytes, now: NOW, options: { fields: { ...fields } } }))
  }

  it('of meetings tell them once a column of the organisation says who came', async () => {
    const columns = { no_show_c: 'Outcome' }
    const words = { Outcome: { FALSE: 'ANSWERED', TRUE: 'NO_ANSWER' } }
    const reports = await readWith('warehouse-sf_event_data.csv', { Event: { columns, words } })
    const lines = linesOf(reports)
    expect([lines.length, lines[0], lines.filter((line) => line.includes(' IN_PERSON ')).length]).toEqual([
      10,
      '00U1G00000DEaypUAD salesforce:0031G00001Pji7ZQAR PHONE OUTBOUND ANSWERED 2019-11-11T17:23:34.000Z 900',
      4,
    ])
  })

  it('of tasks tell them once the organisation says what its words mean', async () => {
    const words = { Type: { X: 'PHONE', '': null }, CallType: { '': 'OUTBOUND' }, CallDisposition: { '': 'NO_ANSWER' } }
    const reports = await readWith('warehouse-sf_task_data.csv', { Task: { columns: {}, words } })
    expect(countsOf(reports)).toEqual({ CONTACT: 7, SKIPPED: 3 })
    expect(linesOf(reports)[0]).toBe(
      '00T1G00003Ufap9UAB salesforce:0031G00001S3ckZQAR PHONE OUTBOUND NO_ANSWER 2019-11-11T17:23:34.000Z ',
    )
  })
})
