import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ageBandOn, type Channel, type ContactEvent, type CustomerRecord, localTimeAt } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { csv } from '../src/csv/csv.ts'
import { parseCsvMapping } from '../src/csv/parse-mapping.ts'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn } from './reports.ts'
import { sharedFolder } from './shared.ts'

const EXAMPLES = join(import.meta.dirname, '../../../examples')
const folder = sharedFolder('data')

function readTable(mappingName: string, file: string) {
  const parsed = parseCsvMapping(JSON.parse(readFileSync(join(EXAMPLES, `${mappingName}.map.json`), 'utf8')))
  if (parsed.status === 'rejected') throw new Error(parsed.issues.map(({ message }) => message).join('; '))
  const bytes = createReadStream(join(folder ?? '', file))
  return collected(csv.read({ name: file, bytes, now: NOW, options: { mapping: parsed.value } }))
}

function nameOf({ customer }: ContactEvent): string {
  return 'value' in customer ? customer.value : customer.id
}

/** Attempts and the share of them that reached somebody, in per cent, by the age band of the person. */
function reachedByAge(
  contacts: readonly ContactEvent[],
  customers: ReadonlyMap<string, CustomerRecord>,
  channel: Channel,
) {
  const counts = new Map<string, { attempts: number; reached: number }>()
  for (const contact of contacts.filter(({ facts }) => facts.channel === channel)) {
    const birthYear = customers.get(nameOf(contact))?.birthYear ?? null
    const day = localTimeAt('America/New_York', contact.facts.occurredAt).day
    for (const band of ['ALL', ageBandOn({ birthDate: null, birthYear }, day)]) {
      const { attempts, reached } = counts.get(band) ?? { attempts: 0, reached: 0 }
      counts.set(band, { attempts: attempts + 1, reached: reached + Number(contact.facts.outcome === 'ANSWERED') })
    }
  }
  return (band: string) => {
    const { attempts, reached } = counts.get(band) ?? { attempts: 0, reached: 0 }
    return [attempts, ((100 * reached) / attempts).toFixed(1)]
  }
}

describe.runIf(folder !== null)('the New Haven experiment', () => {
  it('comes out as it was published, by age', async () => {
    const reports = await readTable('newhaven', 'newhaven-gotv-1998/nh_individual.csv.gz')
    const contacts = contactsIn(reports)
    const customers = new Map(customersIn(reports).map((customer) => [customer.identities[0]?.value ?? '', customer]))
    const phone = reachedByAge(contacts, customers, 'PHONE')
    const door = reachedByAge(contacts, customers, 'IN_PERSON')
    expect(rejectionsIn(reports)).toEqual([])
    expect(customers.size).toBe(31_098)
    expect([...customers.values()].filter(({ birthYear }) => birthYear === undefined)).toHaveLength(397)
    const letters = contacts.filter(({ facts }) => facts.channel === 'LETTER')
    expect(letters).toHaveLength(31_306)
    expect(letters.every(({ facts }) => facts.expectsReply === false)).toBe(true)
    const bands = ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_64', 'AGE_65_74', 'AGE_75_PLUS', 'ALL']
    expect(bands.map((band) => [band, ...phone(band), ...door(band)])).toEqual([
      ['AGE_18_24', 427, '19.0', 375, '24.8'],
      ['AGE_25_34', 1361, '22.3', 1249, '22.0'],
      ['AGE_35_44', 1511, '25.9', 1254, '32.1'],
      ['AGE_45_54', 1171, '33.6', 1023, '32.3'],
      ['AGE_55_64', 800, '38.0', 705, '36.6'],
      ['AGE_65_74', 720, '48.9', 598, '36.8'],
      ['AGE_75_PLUS', 913, '58.1', 847, '37.2'],
      ['ALL', 6996, '34.1', 6131, '31.3'],
    ])
  })
})

describe.runIf(folder !== null)('the Copenhagen study', () => {
  it('gives each call to both of its sides', async () => {
    const contacts = contactsIn(await readTable('copenhagen-calls', 'copenhagen-networks/calls.csv.gz'))
    const outbound = contacts.filter(({ facts }) => facts.direction === 'OUTBOUND')
    const missed = outbound.filter(({ facts }) => facts.outcome === 'NO_ANSWER')
    expect([contacts.length, outbound.length, missed.length]).toEqual([7_200, 3_600, 366])
    expect(missed.every(({ facts }) => facts.durationSeconds === null)).toBe(true)
    expect(
      contacts
        .slice(0, 2)
        .map((each) => [nameOf(each), each.facts.sourceId, iso(each.facts.occurredAt), each.facts.durationSeconds]),
    ).toEqual([
      ['cns-301', 'call-2-out', '2019-01-06T23:03:04.000Z', 121],
      ['cns-300', 'call-2-in', '2019-01-06T23:03:04.000Z', 121],
    ])
  })

  it('gives each text to both of its sides', async () => {
    const reports = await readTable('copenhagen-sms', 'copenhagen-networks/sms.csv.gz')
    const outbound = contactsIn(reports).filter(({ facts }) => facts.direction === 'OUTBOUND')
    expect([reports.length, outbound.length]).toEqual([48_666, 24_333])
    expect(outbound.every(({ facts }) => facts.channel === 'SMS' && facts.expectsReply === true)).toBe(true)
  })
})
