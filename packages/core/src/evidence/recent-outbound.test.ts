import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { DAY_MS, NOW } from '../../test/a-ledger.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { type Derivation, derive } from './derive.ts'
import { type IdentifiedContact, isUndelivered } from './interaction.ts'
import { RecentOutbound } from './recent-outbound.ts'

const HOUR_MS = 3_600_000
const DERIVATION: Derivation = {
  traits: { birthDate: null, birthYear: null, segment: null, timeZone: null },
  zone: 'UTC',
  prior: DEFAULT_PRIOR,
}

/** Contacts before the one at `NOW`, which is told last. */
function told(...contacts: readonly Partial<IdentifiedContact>[]): ReturnType<RecentOutbound['next']> | undefined {
  const recent = new RecentOutbound()
  return contacts.map((each) => recent.next(aContact({ occurredAt: NOW, ...each }))).at(-1)
}

const ago = (ageMs: number) => ({ occurredAt: NOW - ageMs })

describe('the load of a contact', () => {
  it.each([
    ['is the contact alone at first', [{}], 1],
    ['counts every outbound contact, also one that expects no reply', [{ ...ago(DAY_MS), expectsReply: false }, {}], 2],
    ['holds what is less than seven days old', [ago(7 * DAY_MS - 1), {}], 2],
    ['has lost what is seven days old', [ago(8 * DAY_MS), ago(7 * DAY_MS), {}], 1],
    ['leaves out what never arrived', [{ ...ago(DAY_MS), outcome: 'BOUNCED' }, {}], 1],
    ['counts itself, though it never arrived', [ago(DAY_MS), { outcome: 'FAILED' }], 2],
    ['tells contacts at one instant apart', [{}, {}, {}], 3],
  ] as const)('%s', (_, contacts, load) => {
    expect(told(...contacts)?.contactsInWeek).toBe(load)
  })
})

describe('a repeat', () => {
  const first = { channel: 'EMAIL', messageKey: 'offer-1' } as const
  const second = { channel: 'SMS', messageKey: 'offer-1' } as const
  it.each([
    ['is the same message over another channel', [{ ...first, ...ago(HOUR_MS) }, second], true],
    ['is one after two days to the millisecond', [{ ...first, ...ago(2 * DAY_MS) }, second], true],
    ['is none later', [{ ...first, ...ago(2 * DAY_MS + 1) }, second], false],
    ['is none over the same channel', [{ ...first, ...ago(HOUR_MS) }, first], false],
    [
      'is one though the same channel was used between',
      [{ ...first, ...ago(2) }, { ...second, ...ago(1) }, second],
      true,
    ],
    [
      'is no other message',
      [
        { ...first, ...ago(HOUR_MS) },
        { ...second, messageKey: 'offer-2' },
      ],
      false,
    ],
    ['is no message without a key', [{ channel: 'EMAIL', ...ago(HOUR_MS) }, { channel: 'SMS' }], false],
    ['is not what makes up for one that never arrived', [{ ...first, ...ago(1), outcome: 'BOUNCED' }, second], false],
  ] as const)('%s', (_, contacts, isRepeat) => {
    expect(told(...contacts)?.isRepeat).toBe(isRepeat)
  })
})

describe(RecentOutbound.name, () => {
  it('comes to what a reader of the definitions would count, contact by contact', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        for (const each of derive(DERIVATION, [], timeline)) {
          expect({ contactsInWeek: each.contactsInWeek, isRepeat: each.isRepeat }).toEqual(counted(each, timeline))
        }
      }),
    )
  })
})

function counted(contact: IdentifiedContact, timeline: readonly IdentifiedContact[]) {
  if (contact.direction === 'INBOUND') return { contactsInWeek: null, isRepeat: false }
  const { occurredAt: at, channel, messageKey } = contact
  const before = timeline.filter(
    (each) => each.direction === 'OUTBOUND' && !isUndelivered(each) && each.occurredAt < at,
  )
  const since = (ageMs: number) => before.filter((each) => at - each.occurredAt < ageMs)
  const others = since(2 * DAY_MS + 1).filter((each) => each.channel !== channel && each.messageKey === messageKey)
  return { contactsInWeek: 1 + since(7 * DAY_MS).length, isRepeat: messageKey !== null && others.length > 0 }
}
