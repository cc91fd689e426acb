import fc from 'fast-check'
import { CHANNELS } from '../src/model/channel.ts'
import { DAYPARTS, WEEKDAYS } from '../src/model/local-time.ts'
import { PURPOSES } from '../src/model/purpose.ts'
import {
  aLedger,
  anInboundContact,
  aPoint,
  aRecentContact,
  aStatement,
  aTally,
  DAY_MS,
  NOW,
  OF_UNKNOWN_AGE,
} from './a-ledger.ts'

const channel = fc.constantFrom(...CHANNELS)

const tally = fc
  .record({
    channel,
    timeWindow: fc.nat(7),
    marketing: fc.boolean(),
    attempts: fc.nat(12),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    expected: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
    inbound: fc.nat(8),
    undelivered: fc.nat(3),
    daysAgo: fc.nat(4000),
  })
  .map(({ share, daysAgo, ...counted }) =>
    aTally(counted.channel, {
      ...counted,
      answered: Math.round(share * counted.attempts),
      at: NOW - daysAgo * DAY_MS,
    }),
  )

const recentContact = fc
  .record({
    channel,
    inbound: fc.boolean(),
    daysAgo: fc.double({ min: 0, max: 29, noNaN: true }),
    purpose: fc.constantFrom(...PURPOSES),
  })
  .map(({ channel, inbound, daysAgo, purpose }) => {
    const at = Math.round(NOW - daysAgo * DAY_MS)
    return inbound ? anInboundContact(channel, at) : aRecentContact(channel, { at, purpose })
  })

const statement = fc
  .record({
    channels: fc.uniqueArray(channel, { maxLength: 3 }),
    avoidChannels: fc.uniqueArray(channel, { maxLength: 2 }),
    bestDays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 3 }),
    worstDayparts: fc.uniqueArray(fc.constantFrom(...DAYPARTS), { maxLength: 2 }),
    waitHours: fc.option(fc.nat(100)),
    paperless: fc.option(fc.boolean()),
  })
  .map(aStatement)

/** Any customer: known or not, silent or busy. */
export const anyLedger = fc
  .record({
    tallies: fc.array(tally, { maxLength: 12 }),
    recent: fc.array(recentContact, { maxLength: 6 }).map((contacts) => contacts.toSorted((a, b) => a.at - b.at)),
    contactPoints: fc.array(
      fc
        .record({ channel, status: fc.constantFrom('GOOD', 'BOUNCING', 'BLOCKED') })
        .map(({ channel, status }) => aPoint(channel, { status })),
      { maxLength: 6 },
    ),
    stated: fc.option(statement),
    zone: fc.constantFrom('UTC', 'Europe/Copenhagen', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'),
    isAgeKnown: fc.boolean(),
  })
  .map(({ isAgeKnown, ...known }) => aLedger(isAgeKnown ? known : { ...known, traits: OF_UNKNOWN_AGE }))
