import { join } from 'node:path'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../command.ts'
import { Place } from '../place.ts'
import { said } from '../said.ts'
import { AGGREGATE, asking, byKeys, denominatorsByKeys } from './asked.ts'
import { expectOneNumber } from './one-number.ts'
import { example, sharedData } from './shared.ts'

const NEW_HAVEN = sharedData('newhaven-gotv-1998')

/** Assigned, and the share of them that was reached, as the field experiment's own file has it. */
const REACHED = {
  'PHONE AGE_18_24': [427, 19.0],
  'PHONE AGE_25_34': [1361, 22.3],
  'PHONE AGE_35_44': [1511, 25.9],
  'PHONE AGE_45_54': [1171, 33.6],
  'PHONE AGE_55_64': [800, 38.0],
  'PHONE AGE_65_74': [720, 48.9],
  'PHONE AGE_75_PLUS': [913, 58.1],
  'IN_PERSON AGE_18_24': [375, 24.8],
  'IN_PERSON AGE_25_34': [1249, 22.0],
  'IN_PERSON AGE_35_44': [1254, 32.1],
  'IN_PERSON AGE_45_54': [1023, 32.3],
  'IN_PERSON AGE_55_64': [705, 36.6],
  'IN_PERSON AGE_65_74': [598, 36.8],
  'IN_PERSON AGE_75_PLUS': [847, 37.2],
} as const
const REACHED_IN_ALL = { PHONE: [6996, 34.1], IN_PERSON: [6131, 31.3] } as const

const YEAR = { from: '1998-01-01', to: '1999-01-01' }

describe.runIf(NEW_HAVEN !== null).each(STORE_KINDS)('the New Haven experiment on %s', (kind) => {
  let place: Place
  const importing = [
    'import',
    'csv',
    join(NEW_HAVEN ?? '', 'nh_individual.csv.gz'),
    '--mapping',
    example('newhaven.map.json'),
  ]

  beforeAll(async () => {
    place = await Place.make(kind)
    const killed = new Command(importing, place.variables)
    await killed.says(/\d,000 records/)
    killed.signal('SIGKILL')
    await killed.ended()
  }, 300_000)
  afterAll(() => place.remove())

  it('goes on after a kill, stores nothing the second time, and equals its recount', async () => {
    const resumed = await said(importing, place.variables)
    expect(resumed.aside).toMatch(/goes on after \d+,000 records/)
    expect(resumed.out).toMatch(/stored +44,433\n/)
    expect(resumed.out).toMatch(/rejected +0\n/)
    const again = await said(importing, place.variables)
    expect(again.out).toMatch(/stored +0\n/)
    expect(again.out).toMatch(/duplicate +44,433\n/)
    expect(await said(['verify'], place.variables)).toMatchObject({ exit: 0 })
  }, 600_000)

  it('shows who was reached, by age and channel, to the digit', async () => {
    await asking(place, async (ask) => {
      const query = { measures: ['ANSWER_RATE'], range: YEAR, filter: { channels: ['PHONE', 'IN_PERSON'] } }
      const byAge = await ask(AGGREGATE, { query: { ...query, dimensions: ['CHANNEL', 'AGE_BAND'] } })
      const inAll = await ask(AGGREGATE, { query: { ...query, dimensions: ['CHANNEL'] } })
      expect(byAge.aggregate.servedFrom).toBe('ROLL_UP')
      expect(figures(byAge.aggregate.rows)).toMatchObject(REACHED)
      expect(figures(inAll.aggregate.rows)).toEqual(REACHED_IN_ALL)
    })
  }, 60_000)

  it('has one number everywhere, whatever the question', async () => {
    const now = Date.parse('1998-11-03T18:00Z')
    await expectOneNumber(place, { from: '1998-08-01', to: '1999-02-01', now })
  }, 600_000)

  it('knows everybody in the file, and answers for whom it can reach', async () => {
    const { customers } = await asking(place, (ask) =>
      ask(`{ customers(first: 50) { totalCount edges { node { ageBand birthDate
        learnedPreference { channels { channel attempts } }
        recommendation(message: {purpose: SALES_CONVERSATION}) { first { channel } noActionReason { code } } } } } }`),
    )
    expect(customers.totalCount).toBe(31_098)
    for (const { node } of customers.edges) {
      const isTried = node.learnedPreference.channels.some(({ attempts }: { attempts: number }) => attempts > 0)
      expect(node.recommendation.first === null).toBe(!isTried)
    }
  }, 60_000)
})

/** Denominator and percent, rounded as published. */
function figures(rows: Parameters<typeof byKeys>[0]): Record<string, readonly [number | null, number]> {
  const denominators = denominatorsByKeys(rows)
  const shares = Object.entries(byKeys(rows))
  return Object.fromEntries(
    shares.map(([key, share]) => [key, [denominators[key] ?? null, Math.round(1000 * (share ?? 0)) / 10]]),
  )
}
