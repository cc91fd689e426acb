import { describe, expect, it } from 'vitest'
import { SET_CHANNELS } from '../question-set.ts'
import { at } from './at.ts'
import { isHardCase, loggingPolicy, loggingShares } from './logging-policy.ts'
import { makePerson, type Person } from './person.ts'
import type { Decision } from './policy.ts'
import { allowedWindows } from './quiet-hours.ts'
import { Random } from './random.ts'
import { testLife } from './test-life.ts'
import { makeWorld, type World } from './world.ts'

const SIZE = { background: 0, test: 100, days: 540 }
const WORLD = makeWorld(3, SIZE)
const CONFOUNDED = makeWorld(3, SIZE, { confounded: true })
const PHONE = SET_CHANNELS.indexOf('phone')
const DRAWS = 10_000
const PEOPLE = Array.from({ length: 40 }, (_, index) => makePerson(WORLD, 'test', index))

function decisionFor({ customer }: Person): Decision {
  return {
    customer,
    asOf: '2024-03-01T09:00:00.000Z',
    purpose: 'service',
    matter: 'm1',
    attemptNo: 1,
    allowedWindows: allowedWindows(customer.reachable, 'service'),
    history: [{ type: 'inbound', at: '2024-02-20T09:00:00.000Z', channel: at(customer.reachable, 0) }],
  }
}

function sharesOf(person: Person, isConfounded: boolean): Map<string, number> {
  const { channels, windowsOf } = loggingShares(decisionFor(person), person, isConfounded)
  return new Map(
    person.customer.reachable.flatMap((name) => {
      const channel = SET_CHANNELS.indexOf(name)
      return windowsOf(channel).map(
        ({ window, share }) => [`${channel} ${window}`, share * at(channels, channel)] as const,
      )
    }),
  )
}

describe(loggingShares.name, () => {
  it.each([false, true])('shares out exactly one, and something to every open way (confounded: %s)', (isConfounded) => {
    for (const person of PEOPLE) {
      const shares = [...sharesOf(person, isConfounded).values()]
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(Math.min(...shares)).toBeGreaterThan(0)
    }
  })
})

describe(loggingPolicy.name, () => {
  it('chooses as often as its propensities say', () => {
    const person = at(PEOPLE, 0)
    const shares = sharesOf(person, false)
    const counts = new Map([...shares.keys()].map((way) => [way, 0]))
    const random = new Random('logging policy')
    for (let draw = 0; draw < DRAWS; draw++) {
      const { channel, window, propensity } = loggingPolicy(false)(decisionFor(person), person, random)
      const way = `${channel} ${window}`
      expect(propensity).toBeCloseTo(shares.get(way) ?? 0, 12)
      counts.set(way, (counts.get(way) ?? 0) + 1)
    }
    const freedom = shares.size - 1
    expect(chiSquare(shares, counts)).toBeLessThan(freedom + 3.5 * Math.sqrt(2 * freedom))
  })

  it('logs propensities whose inverse counts the ways there were', () => {
    const ratios = attemptsOf(WORLD).map(({ attempt, person }) => {
      return 1 / (attempt.channelPropensity * person.customer.reachable.length)
    })
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(1, 1)
  })

  it('calls hardly anyone but hard cases where it is confounded, and still anyone sometimes', () => {
    const all = attemptsOf(CONFOUNDED)
    const callsTo = (isHard: boolean) => {
      const attempts = all.filter(({ person }) => person.isReachable[PHONE] && isHardCase(person) === isHard)
      return attempts.filter(({ attempt }) => attempt.channel === PHONE).length / attempts.length
    }
    expect(callsTo(true)).toBeGreaterThan(0.4)
    expect(callsTo(false)).toBeLessThan(0.1)
    expect(callsTo(false)).toBeGreaterThan(0)
  })
})

function attemptsOf(world: World) {
  return Array.from({ length: world.size.test }, (_, index) => testLife(world, index)).flatMap(({ person, life }) =>
    life.attempts.map((attempt) => ({ person, attempt })),
  )
}

function chiSquare(shares: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): number {
  return [...shares].reduce(
    (sum, [way, share]) => sum + ((counts.get(way) ?? 0) - DRAWS * share) ** 2 / (DRAWS * share),
    0,
  )
}
