import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { intercom } from '../../src/intercom/intercom.ts'
import { contactsIn, customersIn } from '../reports.ts'
import { linesOf, samplesOf } from './samples.ts'

const { isThere, names, readSample } = samplesOf(intercom)

/** Contacts, customers and records left out; nothing is refused. */
const COUNTS: Readonly<Record<string, readonly [number, number, number]>> = {
  'api-calls-call-id-get-successful.json': [1, 0, 0],
  'api-contacts-contact-id-get-successful.json': [0, 1, 0],
  'api-contacts-contact-id-subscriptions-get-successful.json': [0, 0, 2],
  'api-conversation-v2-0.json': [2, 0, 0],
  'api-conversations-conversation-id-get-conversation-found.json': [2, 0, 1],
  'api-conversations-conversation-id-reply-post-admin-reply-to-send-quick-reply-options.json': [2, 0, 0],
  'api-conversations-conversation-id-reply-post-admin-reply-with-a-note.json': [1, 0, 1],
  'api-conversations-conversation-id-reply-post-user-last-conversation-reply.json': [2, 1, 0],
  'api-conversations-conversation-id-reply-post-user-reply.json': [2, 1, 0],
  'api-conversations-get-successful.json': [1, 0, 0],
  'api-export-content-data-post-successful.json': [0, 0, 1],
  'api-subscription-types-get-successful.json': [0, 0, 1],
  'warehouse-contact_history_data.csv': [0, 9, 0],
  'warehouse-conversation_history_data.csv': [9, 0, 0],
  'warehouse-conversation_part_history_data.csv': [0, 0, 9],
  'webhook-company-created.json': [0, 0, 1],
  'webhook-contact-v2-iso-timestamps.json': [0, 1, 0],
  'webhook-conversation-admin-assigned.json': [0, 1, 1],
  'webhook-conversation-admin-closed.json': [0, 1, 1],
  'webhook-conversation-admin-noted.json': [0, 1, 1],
  'webhook-conversation-admin-opened-no-admin.json': [0, 1, 1],
  'webhook-conversation-admin-opened.json': [0, 1, 1],
  'webhook-conversation-admin-replied.json': [1, 1, 0],
  'webhook-conversation-admin-single-created.json': [1, 1, 0],
  'webhook-conversation-admin-unsnoozed.json': [0, 1, 1],
  'webhook-conversation-part-tag-created.json': [0, 0, 1],
  'webhook-conversation-v2-2.json': [0, 0, 1],
  'webhook-conversation-v2-8.json': [0, 0, 1],
  'webhook-conversation.user.replied-raw.json': [1, 1, 0],
  'webhook-lead-added-email.json': [0, 1, 0],
  'webhook-lead-created.json': [0, 1, 0],
  'webhook-lead-tag-created.json': [0, 0, 1],
  'webhook-lead-tag-deleted.json': [0, 0, 1],
  'webhook-user-created.json': [0, 1, 0],
  'webhook-user-deleted.json': [0, 0, 1],
  'webhook-user-tag-created.json': [0, 0, 1],
  'webhook-user-tag-deleted.json': [0, 0, 1],
}

/** A printed request, which is no file of Intercom. */
const NO_FILE = 'doc-signed-request.txt'

describe.runIf(isThere)('records of Intercom from elsewhere', () => {
  it.each(names.filter((name) => name !== NO_FILE))('%s is read whole', async (name) => {
    const reports = await readSample(name)
    const count = (kind: Report['kind']) => reports.filter((report) => report.kind === kind).length
    expect([count('CONTACT'), count('CUSTOMER'), count('SKIPPED')]).toEqual(COUNTS[name])
    expect(count('REJECTED')).toBe(0)
  })

  it('give the conversation that was begun by us and answered', async () => {
    const reports = await readSample('api-conversations-conversation-id-reply-post-user-reply.json')
    expect(linesOf(reports)).toEqual([
      'conversation:524:6762f1571bb69f9f2193bbbb joe@bloggs.com LIVE_CHAT OUTBOUND SENT 2024-12-18T15:59:19.000Z ',
      'part:132 joe@bloggs.com LIVE_CHAT INBOUND RECEIVED 2024-12-18T15:59:21.000Z ',
    ])
    expect(contactsIn(reports)[1]?.facts.inReplyTo).toEqual(['conversation:524:6762f1571bb69f9f2193bbbb'])
  })

  it('give the answer of somebody who has no address, as it was captured', async () => {
    expect(linesOf(await readSample('webhook-conversation.user.replied-raw.json'))).toEqual([
      'part:2621237688 intercom:5c5a5ff3d717580071c93537 LIVE_CHAT INBOUND RECEIVED 2019-02-06T06:07:50.000Z ',
    ])
  })

  it('give the call that was taken', async () => {
    const reports = await readSample('api-calls-call-id-get-successful.json')
    expect(linesOf(reports)).toEqual([
      'call:123 intercom:6762f0dd1bb69f9f2193bb83 PHONE OUTBOUND ANSWERED 2024-12-18T15:57:17.000Z 90',
    ])
  })

  it('give every version of a row in a warehouse as the same contact', async () => {
    const rows = linesOf(await readSample('warehouse-conversation_history_data.csv'))
    const different = [...new Set(rows)]
    expect(different).toEqual([
      'conversation:156643300001311 intercom:5f7295ca37f0d717d37dfddb LIVE_CHAT INBOUND RECEIVED 2020-10-28T23:59:37.000Z ',
      'conversation:156643300001372 intercom:5f7295ca37f0d717d37dfddb LIVE_CHAT INBOUND RECEIVED 2020-11-04T03:12:03.000Z ',
    ])
  })

  it('give a contact by its id and its address', async () => {
    expect(customersIn(await readSample('webhook-contact-v2-iso-timestamps.json'))).toMatchObject([
      {
        name: 'Nardwuar',
        identities: [
          { kind: 'EXTERNAL_ID', value: 'intercom:64dbc8be576618069c4e0560' },
          { kind: 'EMAIL', value: 'nardwuar@example.com' },
        ],
      },
    ])
  })
})
