import { describe, expect, it } from 'vitest'
import { conversationsIn } from './conversations.ts'
import type { PeerContact } from './peer-contacts.ts'

const MINUTE_MS = 60_000

const contact = (minute: number, from: string, to: string): PeerContact => ({
  id: `${minute}`,
  at: minute * MINUTE_MS,
  channel: 'SMS',
  from,
  to,
  pair: [from, to].toSorted().join(' and '),
  isMissed: false,
})

describe(conversationsIn, () => {
  it('begins one after more than an hour of silence between two, whoever spoke last', () => {
    const contacts = [contact(0, 'ann', 'bob'), contact(60, 'bob', 'ann'), contact(121, 'ann', 'bob')]
    const conversations = conversationsIn(contacts)
    expect(conversations.map(({ id, before }) => [id, before?.id ?? null])).toEqual([
      ['0', null],
      ['121', '60'],
    ])
  })

  it('is not disturbed by what others say to each other', () => {
    const contacts = [contact(0, 'ann', 'bob'), contact(30, 'ann', 'cleo'), contact(59, 'ann', 'bob')]
    expect(conversationsIn(contacts).map(({ id }) => id)).toEqual(['0', '30'])
  })
})
