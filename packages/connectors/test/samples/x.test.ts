import { describe, expect, it } from 'vitest'
import { x } from '../../src/x/x.ts'
import { contactsIn } from '../reports.ts'
import { kindsByName, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read, readDelivery } = samplesOf(x, 'twitter', {
  ownAddresses: ['x:1111111111111111111', 'x:4337869213', 'x:17200003'],
})

describe.runIf(isThere)('samples of X', () => {
  it('are all read', async () => {
    expect(await kindsByName(names, read)).toEqual({
      'aaa-direct_message_events.json': ['CUSTOMER', 'CONTACT'],
      'aaa-direct_message_indicate_typing_events.json': ['SKIPPED'],
      'aaa-user_event.json': ['SKIPPED'],
      'v2-dm_event-MessageCreate.json': ['CONTACT'],
      'v2-dm_event-ParticipantsJoin.json': ['SKIPPED'],
      'xaa-chat.received.json': ['CONTACT'],
      'xaa-dm.sent.json': ['CUSTOMER', 'CONTACT'],
      'xaa-follow.follow.json': ['SKIPPED'],
      'xaa-like.create.json': ['SKIPPED'],
      'xaa-oauth.revoke.json': ['SKIPPED'],
      'xaa-post.create.json': ['SKIPPED'],
      'xaa-post.mention.create.json': ['CUSTOMER', 'CONTACT'],
      'xaa-post.quote.create.json': ['CONTACT'],
    })
  })

  it.each([
    ['aaa-direct_message_events.json', '954491830116155396 furiouscamper X INBOUND RECEIVED 2018-01-19T23:12:40.557Z '],
    ['xaa-dm.sent.json', '2080763914820927863 xdevelopers X OUTBOUND SENT 2026-07-24T21:15:50.704Z '],
    [
      'xaa-chat.received.json',
      'e4f4d3fc-8bbf-4928-92eb-e5058d6bb6f6 x:2222222222222222222 X INBOUND RECEIVED 2026-07-23T21:13:03.370Z ',
    ],
    ['xaa-post.mention.create.json', '2080765813578191303 otheruser X INBOUND RECEIVED 2026-07-24T21:23:23.000Z '],
    ['v2-dm_event-MessageCreate.json', '1582838499983564806 x:944480690 X INBOUND RECEIVED 2022-10-19T20:58:00.000Z '],
  ])('tell of %s what stands in it', async (name, line) => {
    expect(linesOf(await read(name))).toEqual([line])
    expect(linesOf(await readDelivery(name))).toEqual([line])
  })

  it('hold a mention by an account that X calls automated', async () => {
    const contacts = contactsIn(await read('xaa-post.mention.create.json'))
    expect(contacts.map(({ facts }) => facts.automated)).toEqual([true])
  })
})
