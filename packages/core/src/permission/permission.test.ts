import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLedger, aPoint, aStatement, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import type { ConsentInForce, Ledger } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'
import type { PurposeClass } from '../model/purpose.ts'
import {
  isOpenState,
  MOST_OPEN_FIRST,
  mostOpen,
  PERMISSION_STATES,
  type PermissionState,
  permissionOf,
} from './permission.ts'

const consent = (purposeClass: PurposeClass, status: ConsentInForce['status'], channel: Channel = 'EMAIL') => ({
  channel,
  purposeClass,
  status,
  at: NOW - DAY_MS,
})
const stateOf = (known: Partial<Ledger>, channel: Channel = 'EMAIL', purposeClass: PurposeClass = 'MARKETING') =>
  permissionOf(aLedger(known), { channel, purposeClass, now: NOW }).state

const contactPoints = [aPoint('EMAIL')]
const granted = [consent('MARKETING', 'GRANTED')]
const bouncing = aPoint('EMAIL', { status: 'BOUNCING' })
const blocked = aPoint('EMAIL', { status: 'BLOCKED', address: 'another' })

describe(permissionOf.name, () => {
  it.each<[string, PermissionState, Partial<Ledger>, Channel?, PurposeClass?]>([
    ['nothing', 'NO_ADDRESS', {}],
    ['a consent without address', 'NO_ADDRESS', { consents: granted }],
    ['an address', 'NO_RECORD', { contactPoints }],
    ['a history without address', 'NO_RECORD', { tallies: [aTally('EMAIL', { inbound: 1 })] }],
    ['only failures', 'NO_ADDRESS', { tallies: [aTally('EMAIL', { undelivered: 3 })] }],
    ['an address and a consent', 'MAY_CONTACT', { contactPoints, consents: granted }],
    [
      'a consent from tomorrow on',
      'NO_RECORD',
      { contactPoints, consents: [{ ...consent('MARKETING', 'GRANTED'), at: NOW + 1 }] },
    ],
    ['a consent to something else', 'NO_RECORD', { contactPoints, consents: [consent('TRANSACTIONAL', 'GRANTED')] }],
    ['a consent elsewhere', 'NO_RECORD', { contactPoints, consents: [consent('MARKETING', 'GRANTED', 'SMS')] }],
    ['a bouncing address', 'ADDRESS_BOUNCING', { contactPoints: [bouncing, blocked], consents: granted }],
    ['a blocked address', 'ADDRESS_BLOCKED', { contactPoints: [blocked], consents: granted }],
    [
      'a good one beside them',
      'MAY_CONTACT',
      { contactPoints: [bouncing, blocked, aPoint('EMAIL', { address: 'third' })], consents: granted },
    ],
    ['marketing withdrawn, without address', 'CONSENT_WITHDRAWN', { consents: [consent('MARKETING', 'WITHDRAWN')] }],
    ['all withdrawn', 'CONSENT_WITHDRAWN', { consents: [...granted, consent('TRANSACTIONAL', 'WITHDRAWN')] }],
    [
      'marketing withdrawn, for what is necessary',
      'NO_RECORD',
      { contactPoints, consents: [consent('MARKETING', 'WITHDRAWN')] },
      'EMAIL',
      'TRANSACTIONAL',
    ],
    ['avoided', 'ASKED_NOT_TO', { stated: aStatement({ avoidChannels: ['EMAIL'] }), contactPoints, consents: granted }],
    ['no paper', 'ASKED_NOT_TO', { stated: aStatement({ paperless: true }) }, 'LETTER'],
    ['no paper, by mail', 'NO_RECORD', { stated: aStatement({ paperless: true }), contactPoints }],
    ['a number for texts, called', 'NO_RECORD', { contactPoints: [aPoint('SMS')] }, 'PHONE'],
    ['a number for calls, texted', 'NO_ADDRESS', { contactPoints: [aPoint('PHONE')] }, 'SMS'],
    [
      'a blocked number for texts, called',
      'ADDRESS_BLOCKED',
      { contactPoints: [aPoint('SMS', { status: 'BLOCKED' })] },
      'PHONE',
    ],
    [
      'a blocked number for calls beside one for texts, called',
      'ADDRESS_BLOCKED',
      { contactPoints: [aPoint('PHONE', { status: 'BLOCKED' }), aPoint('SMS')] },
      'PHONE',
    ],
  ])('%s: %s', (_, state, known, channel, purposeClass) => {
    expect(stateOf(known, channel, purposeClass)).toBe(state)
  })

  it('tells of several states the first in the list', () => {
    const withdrawn = { consents: [consent('MARKETING', 'WITHDRAWN')] }
    const avoided = { stated: aStatement({ avoidChannels: ['EMAIL'] }) }
    expect(stateOf({ ...withdrawn, ...avoided, contactPoints: [bouncing] })).toBe('CONSENT_WITHDRAWN')
    expect(stateOf({ ...avoided, contactPoints: [bouncing] })).toBe('ASKED_NOT_TO')
    expect(stateOf({ contactPoints: [bouncing] })).toBe('ADDRESS_BOUNCING')
    expect(PERMISSION_STATES.slice(0, 3)).toEqual(['CONSENT_WITHDRAWN', 'ASKED_NOT_TO', 'ADDRESS_BOUNCING'])
  })

  it('says why a channel is closed, and nothing of one that is open', () => {
    const known = aLedger({ consents: [consent('MARKETING', 'WITHDRAWN')] })
    const asked = { channel: 'EMAIL', purposeClass: 'MARKETING', now: NOW } as const
    expect(permissionOf(known, asked).closing).toMatchObject({
      code: 'CONSENT_WITHDRAWN',
      citation: expect.stringContaining('Article 7(3)'),
    })
    expect(permissionOf(aLedger({ contactPoints }), asked).closing).toBeNull()
  })
})

describe(mostOpen.name, () => {
  it.each<[PermissionState[], PermissionState]>([
    [['NO_ADDRESS', 'MAY_CONTACT', 'CONSENT_WITHDRAWN'], 'MAY_CONTACT'],
    [['NO_RECORD', 'CONSENT_WITHDRAWN'], 'NO_RECORD'],
    [['ADDRESS_BOUNCING', 'ADDRESS_BLOCKED'], 'ADDRESS_BOUNCING'],
    [['NO_ADDRESS', 'CONSENT_WITHDRAWN'], 'CONSENT_WITHDRAWN'],
    [['NO_ADDRESS', 'ASKED_NOT_TO'], 'ASKED_NOT_TO'],
  ])('of %j is %s', (states, best) => {
    expect(mostOpen(states)).toBe(best)
  })

  it('is open exactly when one is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PERMISSION_STATES), { minLength: 1 }), (states) => {
        expect(states).toContain(mostOpen(states))
        expect(isOpenState(mostOpen(states))).toBe(states.some(isOpenState))
      }),
    )
    expect(MOST_OPEN_FIRST.toSorted()).toEqual(PERMISSION_STATES.toSorted())
  })
})
