import { join } from 'node:path'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Place } from '../place.ts'
import { said } from '../said.ts'
import { AGGREGATE, asking, byKeys } from './asked.ts'
import { expectOneNumber } from './one-number.ts'
import { example, sharedData } from './shared.ts'

const COPENHAGEN = sharedData('copenhagen-networks')
const RANGE = { from: '2019-01-01', to: '2019-03-01' }

describe.runIf(COPENHAGEN !== null).each(STORE_KINDS)('the Copenhagen Networks Study on %s', (kind) => {
  let place: Place
  const importing = (table: string) => {
    const file = join(COPENHAGEN ?? '', `${table}.csv.gz`)
    return ['import', 'csv', file, '--mapping', example(`copenhagen-${table}.map.json`)]
  }
  beforeAll(async () => {
    place = await Place.make(kind)
  })
  afterAll(() => place.remove())

  it('is taken whole, once, and equals its recount', async () => {
    for (const [table, contacts] of [
      ['calls', '7,200'],
      ['sms', '48,666'],
    ] as const) {
      const first = await said(importing(table), place.variables)
      expect(first.out).toMatch(new RegExp(`stored +${contacts}\n`))
      expect(first.out).toMatch(/rejected +0\n/)
      expect((await said(importing(table), place.variables)).out).toMatch(/stored +0\n/)
    }
    expect(await said(['verify'], place.variables)).toMatchObject({ exit: 0 })
  }, 600_000)

  it('shows 3,600 calls and 24,333 texts from each side', async () => {
    await asking(place, async (ask) => {
      const query = { measures: ['CONTACTS'], dimensions: ['CHANNEL', 'DIRECTION'], range: RANGE }
      expect(byKeys((await ask(AGGREGATE, { query })).aggregate.rows)).toEqual({
        'PHONE INBOUND': 3_600,
        'PHONE OUTBOUND': 3_600,
        'SMS INBOUND': 24_333,
        'SMS OUTBOUND': 24_333,
      })
    })
  }, 60_000)

  it('has one number everywhere, whatever the question', async () => {
    const now = Date.parse('2019-01-25T12:00Z')
    await expectOneNumber(place, { from: '2018-12-20', to: '2019-03-01', now })
  }, 600_000)

  it('answers for a person with thirty contacts, with reasons that agree with the history', async () => {
    await asking(place, async (ask) => {
      const people: Counted[] = (await ask(PEOPLE)).customers.edges.map(({ node }: { node: Counted }) => node)
      const chosen = people.find(({ interactions }) => interactions.totalCount >= 30 && interactions.totalCount <= 100)
      const person = (await ask(PERSON, { id: chosen?.id })).customer
      const { first, second } = person.recommendation
      expect(new Set([first.channel, second.channel])).toEqual(new Set(['PHONE', 'SMS']))
      for (const option of [first, second]) {
        const history = person.interactions.edges
          .map(({ node }: { node: Contact }) => node)
          .filter(({ channel, isAttempt }: Contact) => channel === option.channel && isAttempt)
        const answered = history.filter(({ attemptState }: Contact) => attemptState === 'ANSWERED')
        const own = option.reasons.find(({ code }: { code: string }) => code === 'ANSWERS_CHANNEL')
        if (history.length > 0) expect(own.text).toContain(`${answered.length} of ${history.length} answered`)
      }
    })
  }, 60_000)
})

interface Contact {
  readonly channel: string
  readonly isAttempt: boolean
  readonly attemptState: string | null
}

interface Counted {
  readonly id: string
  readonly interactions: { readonly totalCount: number }
}

const PEOPLE = '{ customers(first: 100) { edges { node { id interactions(first: 1) { totalCount } } } } }'

const PERSON = `query ($id: ID!) {
  customer(by: {id: $id}) {
    interactions(first: 100) { edges { node { channel isAttempt attemptState } } }
    recommendation(message: {purpose: OTHER}) {
      first { channel reasons { code text facts } }
      second { channel reasons { code text facts } }
    }
  }
}`
