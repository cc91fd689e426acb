import { describe, expect, it } from 'vitest'
import { vcard } from '../../src/vcard/vcard.ts'
import { customersIn, rejectionsIn } from '../reports.ts'
import { samplesOf } from './samples.ts'

const { isThere, names, read } = samplesOf(vcard, 'vcard', { phoneRegion: 'US' })

async function cardsIn(name: string) {
  return customersIn(await read(name)).map(({ identities, contactPoints, ...facts }) => ({
    ...facts,
    identities: identities.map(({ value }) => value).join(' '),
    points: contactPoints.map(({ channel, address, label }) => [channel, address, label].join(' ')),
  }))
}

describe.runIf(isThere)('samples of address books', () => {
  it('are all read, and only numbers that are none anywhere are refused', async () => {
    const refused = []
    for (const name of names) refused.push(...rejectionsIn(await read(name)))
    expect(names).toHaveLength(6)
    expect(refused.map(({ position, code, field }) => [position, code, field])).toEqual([
      ['John_Doe_ANDROID.vcf line 11', 'BAD_IDENTITY', ['TEL']],
    ])
  })

  it('of Gmail tells who is in it', async () => {
    expect(await cardsIn('John_Doe_GMAIL.vcf')).toMatchObject([
      {
        name: 'Mr. John Richter, James Doe Sr.',
        birthDate: '1980-03-22',
        identities: 'john.doe@ibm.com +19055551234',
        points: [
          'EMAIL john.doe@ibm.com home',
          'PHONE +19055551234 ',
          'SMS +19055551234 ',
          'PHONE +19056661234 home',
          expect.stringMatching(/^LETTER Crescent moon drive 555-asd Nice Area, Albaney, New York/),
        ],
      },
    ])
    expect((await cardsIn('gmail-list.vcf')).map(({ name, identities }) => [name, identities])).toEqual([
      ['Arnold Smith', 'asmithk@gmail.com'],
      ['Chris Beatle', 'chrisy55d@yahoo.com'],
      ['Doug White', 'dwhite@gmail.com'],
    ])
  })

  it('of Outlook tells who is in it', async () => {
    expect(await cardsIn('John_Doe_MS_OUTLOOK.vcf')).toMatchObject([
      {
        name: 'Mr. John Richter James Doe Sr.',
        birthDate: '1980-03-22',
        region: 'New York',
        identities: 'john.doe@ibm.cm',
        points: [
          'EMAIL john.doe@ibm.cm ',
          'PHONE +19055551234 work',
          'PHONE +19056661234 home',
          'LETTER Cresent moon drive, Albaney, New York, 12345, United States of America work',
          'LETTER Silicon Alley 5,, New York, New York, 12345, United States of America home',
        ],
      },
    ])
  })

  it('of an iPhone takes no assistant for the person', async () => {
    expect((await cardsIn('John_Doe_IPHONE.vcf')).map(({ identities }) => identities)).toEqual([
      'john.doe@ibm.com +19055551234',
    ])
  })

  it('of the standard tells language and no year of birth', async () => {
    const [card] = await cardsIn('rfc6350-example.vcf')
    expect(card).toMatchObject({ name: 'Simon Perreault', language: 'fr', region: 'QC' })
    expect(card?.identities).toBe('simon.perreault@viagenie.ca +14182626501')
    expect(card).not.toHaveProperty('birthDate')
  })
})
