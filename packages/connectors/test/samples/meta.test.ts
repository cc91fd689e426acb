import { describe, expect, it } from 'vitest'
import { meta } from '../../src/meta/meta.ts'
import { iso, rejectionsIn } from '../reports.ts'
import { kindsByName, linesOf, samplesOf } from './samples.ts'

const facebook = samplesOf(meta, 'facebook')
const instagram = samplesOf(meta, 'instagram')

describe.runIf(facebook.isThere)('samples of Messenger and of the feed of a page', () => {
  it('are all read', async () => {
    expect(await kindsByName(facebook.names, facebook.read)).toEqual({
      'chatwoot-feed-comment-change.json': ['REJECTED'],
      'doc-message_deliveries.fragment.txt': ['REJECTED'],
      'doc-message_reads.fragment.txt': ['REJECTED'],
      'doc-messages-reply.fragment.txt': ['REJECTED'],
      'messenger-delivery.json': ['WATERMARK'],
      'messenger-message-echo.json': ['CONTACT'],
      'messenger-message-quick_reply.json': ['CONTACT'],
      'messenger-message-text.json': ['CONTACT'],
      'messenger-optin-ref.json': ['SKIPPED'],
      'messenger-postback.json': ['CONTACT'],
      'messenger-read.json': ['WATERMARK'],
      'messenger-unknown-event-foo.json': ['REJECTED'],
      'page-feed-commentAdd.json': ['CUSTOMER', 'CONTACT'],
      'page-feed-reactionAdd.json': ['SKIPPED'],
      'page-feed-statusAdd.json': ['CUSTOMER', 'CONTACT'],
      'signature-vectors.json': ['REJECTED', 'REJECTED'],
    })
  })

  it('refuse fragments for what they lack, and the unknown event by its name', async () => {
    const fieldOf = async (name: string) => rejectionsIn(await facebook.read(name))[0]?.field
    expect(await fieldOf('doc-messages-reply.fragment.txt')).toEqual(['object'])
    expect(await fieldOf('messenger-unknown-event-foo.json')).toEqual(['foo'])
  })

  it.each([
    [
      'messenger-message-text.json',
      'mid.1480279487147:4388d3b344 meta:1433960459967306 FACEBOOK INBOUND RECEIVED 2016-11-27T20:44:47.147Z ',
    ],
    [
      'messenger-message-echo.json',
      'mid.1480279487147:4388d3b344 meta:1433960459967306 FACEBOOK OUTBOUND SENT 2016-11-27T20:44:47.147Z ',
    ],
    [
      'page-feed-commentAdd.json',
      '139560936744456_139620233405726 meta:139560936744123 FACEBOOK INBOUND RECEIVED 2017-11-29T10:23:35.000Z ',
    ],
  ])('tell of %s what stands in it', async (name, line) => {
    expect(linesOf(await facebook.read(name))).toEqual([line])
    expect(linesOf(await facebook.readDelivery(name))).toEqual([line])
  })

  it('tell how far messages were read', async () => {
    const [report] = await facebook.read('messenger-read.json')
    const told = report?.kind === 'WATERMARK' ? report.event : null
    expect([told?.outcome, iso(told?.upTo)]).toEqual(['SEEN', '2016-03-22T17:47:36.253Z'])
  })

  it('hold a signature of a body that is genuine', () => {
    const [vector] = JSON.parse(facebook.bytes('signature-vectors.json').toString())
    const delivery = {
      method: 'POST',
      url: 'https://shop.example/',
      headers: { 'x-hub-signature-256': vector.expected },
      body: Buffer.from(vector.body),
      receivedAt: 0,
    }
    expect(meta.webhook?.verify(delivery, () => [vector.secret])).toEqual({ status: 'GENUINE' })
  })
})

describe.runIf(instagram.isThere)('samples of Instagram', () => {
  it('are all read, and those of the app dashboard refused', async () => {
    expect(await kindsByName(instagram.names, instagram.read)).toEqual({
      'chatwoot-dashboard-test-text.json': ['REJECTED'],
      'chatwoot-message_unsend.json': ['SKIPPED'],
      'chatwoot-messaging_seen.json': ['CONTACT'],
      'chatwoot-standby.json': ['CONTACT'],
      'doc-comments-business-login.fragment.txt': ['REJECTED'],
      'doc-messages.fragment.txt': ['REJECTED'],
      'ig-mention-dashboard-test.json': ['REJECTED'],
      'ig-message-echo-reel.json': ['CONTACT'],
      'ig-message-image.json': ['CONTACT'],
      'ig-message-text.json': ['CONTACT'],
    })
  })

  it.each([
    [
      'ig-message-text.json',
      'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjOot01nzDgnZbEpgIG5TajSul0P4Ex15w5ejrN5Z7Hx5DdslXAsIjv2goNjwsUyHISsub1m6wUhhgAxeN6nhrb0gU1KNbeXtUK3yY6FIDdXEaC3tOA7M3oQD39zzAZDZD meta:425700098563586 INSTAGRAM INBOUND RECEIVED 2025-02-21T17:00:00.421Z ',
    ],
    [
      'ig-message-echo-reel.json',
      'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjmu49ybEi5RR81ciTyjIBkFLZ9NnjPAZ1a8fRIUIKb4ymGihGO3dYT6T1OZyf1jPtRA3GEuTL8NRO345eef2ZiYggACGOiQjB8SSyA3xYlv1jN4aZU80Uh3zKv91AZDZD meta:1185612572931170 INSTAGRAM OUTBOUND SENT 2025-11-13T11:15:05.112Z ',
    ],
    ['chatwoot-messaging_seen.json', 'message-id-1 meta:Sender-id-1 INSTAGRAM OUTBOUND SEEN 2021-09-08T06:34:04.000Z '],
  ])('tell of %s what stands in it', async (name, line) => {
    expect(linesOf(await instagram.read(name))).toEqual([line])
  })
})
