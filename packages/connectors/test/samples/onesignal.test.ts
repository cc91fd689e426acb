import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onesignal } from '../../src/onesignal/onesignal.ts'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/push-onesignal')
const sampleOf = (name: string) => readFileSync(join(folder ?? '', name), 'utf8')

describe.runIf(folder !== null)('samples of OneSignal', () => {
  it('tell the push that a person reads there', async () => {
    const reports = await reportsOf(onesignal, sampleOf('composed-push-sent.json'))
    expect(rejectionsIn(reports)).toEqual([])
    expect(customersIn(reports).map(({ identities }) => identities.map(({ value }) => value))).toEqual([
      ['cust-42', '22222222-2222-4222-8222-222222222222'],
    ])
    expect(
      contactsIn(reports).map(({ facts }) => [facts.sourceId, facts.channel, facts.outcome, iso(facts.occurredAt)]),
    ).toEqual([
      [
        '00000000-0000-4000-8000-0000000000aa/22222222-2222-4222-8222-222222222222',
        'APP_PUSH',
        'SENT',
        '2024-02-21T23:45:15.228Z',
      ],
    ])
  })

  it('name no kind of event that is not known', async () => {
    const [, ...rows] = sampleOf('doc-event-kinds.tsv').trim().split('\n')
    const kinds = rows.map((row) => row.split('\t')[0] ?? '')
    const reports = await reportsOf(
      onesignal,
      kinds
        .map((kind) =>
          JSON.stringify({
            event: { kind, datetime: '2024-02-21T23:45:15Z', subscription_id: 's' },
            message: { id: 'm' },
            user: {
              subscription: { subscription_token: kind.includes('.sms.') ? '+12025550142' : 'ada@customer.example' },
            },
          }),
        )
        .join('\n'),
    )
    expect(kinds).toHaveLength(21)
    expect(rejectionsIn(reports)).toEqual([])
  })
})
