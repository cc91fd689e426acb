import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { CARD_2, CARD_3, CARD_4 } from './fixtures.ts'
import { vcard } from './vcard.ts'

const read = (file: string, options = {}) =>
  reportsOf(vcard, file, { ownAddresses: ['shop.example'], phoneRegion: 'US', ...options })
const cardOf = (...lines: string[]) => `BEGIN:VCARD\nVERSION:3.0\n${lines.join('\n')}\nEND:VCARD\n`
const namesIn = async (file: string, options = {}) =>
  customersIn(await read(file, options)).map(({ identities }) =>
    identities.map(({ kind, value }) => `${kind} ${value}`),
  )
const pointsIn = async (...lines: string[]) =>
  customersIn(await read(cardOf('EMAIL:ada@customer.example', ...lines)))
    .flatMap(({ contactPoints }) => contactPoints)
    .map(({ channel, address, label }) => `${channel} ${address} ${label}`)
    .slice(1)

describe('a card', () => {
  it('of version 2.1 is a customer', async () => {
    expect(customersIn(await read(CARD_2))).toEqual([
      {
        name: 'Søren Højgaard',
        birthDate: '1971-06-30',
        identities: [
          { kind: 'EMAIL', value: 'soren@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        contactPoints: [
          { channel: 'EMAIL', address: 'soren@customer.example', label: null, status: 'GOOD', verified: false },
          { channel: 'PHONE', address: '+12025550142', label: null, status: 'GOOD', verified: false },
          { channel: 'SMS', address: '+12025550142', label: null, status: 'GOOD', verified: false },
          { channel: 'FAX', address: '+12025550143', label: 'work', status: 'GOOD', verified: false },
        ],
      },
    ])
  })

  it('of version 3.0 is a customer, with further addresses under the same id', async () => {
    const [first, second] = customersIn(await read(CARD_3))
    expect(first).toMatchObject({
      name: 'Ada Berg',
      birthDate: '1971-06-30',
      region: 'IL',
      country: 'US',
      identities: [
        { kind: 'EXTERNAL_ID', value: 'vcard:card-17' },
        { kind: 'EMAIL', value: 'ada@customer.example' },
        { kind: 'PHONE', value: '+12025550144' },
        { kind: 'X', value: 'adaberg' },
      ],
    })
    expect(first?.contactPoints.map(({ channel, address, label }) => `${channel} ${address} ${label}`)).toEqual([
      'EMAIL ada@customer.example work',
      'EMAIL ada@home.example home',
      'PHONE +12025550144 null',
      'SMS +12025550144 null',
      'PHONE +12025550145 work',
      'LETTER 1 Example Street, 2nd floor, Springfield, IL, 62701, US home',
    ])
    expect(second).toMatchObject({ identities: [{ value: 'vcard:card-17' }, { value: 'ada@home.example' }] })
  })

  it('of version 4.0 is a customer, whose language and zone are told and whose year of birth is not', async () => {
    const [first] = customersIn(await read(CARD_4))
    expect(first).toMatchObject({ name: 'Bo Lund', language: 'da', timeZone: 'Europe/Copenhagen' })
    expect(first).not.toHaveProperty('birthDate')
    expect(first).not.toHaveProperty('birthYear')
    expect((await namesIn(CARD_4))[0]).toEqual([
      'EXTERNAL_ID vcard:urn:uuid:00000000-0000-4000-8000-000000000001',
      'EMAIL bo@customer.example',
      'PHONE +12025550147',
    ])
  })

  it.each([
    ['1971-06-30', { birthDate: '1971-06-30' }],
    ['19710630T120000Z', { birthDate: '1971-06-30' }],
    ['1971', { birthYear: 1971 }],
    ['1971-06', { birthYear: 1971 }],
    ['1604-06-30', {}],
    ['2071-06-30', {}],
    ['--0630', {}],
    ['circa 1971', {}],
  ])('with the birthday %s tells %j', async (day, birth) => {
    const [customer] = customersIn(await read(cardOf('EMAIL:ada@customer.example', `BDAY:${day}`)))
    const { birthDate, birthYear } = customer ?? {}
    expect(JSON.parse(JSON.stringify({ birthDate, birthYear }))).toEqual(birth)
  })

  it.each([
    ['TZ:-0500'],
    ['TZ:Europe/Atlantis'],
    ['LANG:the language of birds'],
    ['FN:ada@customer.example'],
    ['ADR:;;;;;;Danmark'],
  ])('with %s tells nothing of it', async (line) => {
    const [customer] = customersIn(await read(cardOf('EMAIL:ada@customer.example', line)))
    expect(Object.keys(customer ?? {}).sort()).toEqual(['contactPoints', 'identities'])
  })

  it('without a full name has the name of its parts', async () => {
    expect(customersIn(await read(cardOf('N:Berg;Ada;;Dr.;', 'EMAIL:ada@customer.example')))[0]?.name).toBe('Ada Berg')
  })

  it('keeps nothing that stands in its notes', async () => {
    expect(JSON.stringify(await read(CARD_3))).not.toContain('trains')
  })
})

describe('an address', () => {
  it.each([
    ['TEL;TYPE=CELL:+12025550142', ['PHONE +12025550142 null', 'SMS +12025550142 null']],
    ['TEL;TYPE="text,home":+12025550142', ['PHONE +12025550142 home', 'SMS +12025550142 home']],
    ['TEL;TYPE=HOME,FAX:+12025550142', ['FAX +12025550142 home']],
    ['TEL;HOME;VOICE:202.555.0142', ['PHONE +12025550142 home']],
    ['TEL;TYPE=PAGER:+12025550142', []],
    ['TEL:call me', []],
    ['ADR;TYPE=WORK:PO Box 1;;;Springfield;;;', ['LETTER PO Box 1, Springfield work']],
    ['ADR:;;;;;;', []],
    ['EMAIL:not an address', []],
  ])('%s is %j', async (line, points) => {
    expect(await pointsIn(line)).toEqual(points)
  })

  it.each([
    ['X-SOCIALPROFILE;type=twitter:http://twitter.com/adaberg', 'X adaberg'],
    ['X-TWITTER:@AdaBerg', 'X adaberg'],
    ['SOCIALPROFILE;SERVICE-TYPE=Facebook:https://facebook.example/ada.berg/', 'FACEBOOK ada.berg'],
    ['X-SOCIALPROFILE;type=instagram:https://www.instagram.com/ada_berg?hl=en', 'INSTAGRAM ada_berg'],
    ['X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/ada-berg', 'LINKEDIN ada-berg'],
    ['IMPP;X-SERVICE-TYPE=WhatsApp:whatsapp:+12025550142', 'WHATSAPP +12025550142'],
    ['X-WHATSAPP:https://wa.me/12025550142', 'WHATSAPP +12025550142'],
  ])('%s is a handle', async (line, identity) => {
    expect(await namesIn(cardOf('EMAIL:ada@customer.example', line))).toEqual([
      ['EMAIL ada@customer.example', identity],
    ])
  })

  it('of a network that is not known names nobody', async () => {
    expect(await namesIn(cardOf('EMAIL:ada@customer.example', 'IMPP:xmpp:ada@chat.example'))).toEqual([
      ['EMAIL ada@customer.example'],
    ])
  })

  it('of a house or a firm tells nobody from others, unless there is nothing else', async () => {
    expect(await namesIn(cardOf('EMAIL:ada@customer.example', 'TEL;TYPE=WORK:+12025550145'))).toEqual([
      ['EMAIL ada@customer.example'],
    ])
    expect(
      await namesIn(cardOf('EMAIL:ada@customer.example', 'item1.TEL:+12025550145', 'item1.X-ABLabel:Assistant')),
    ).toEqual([['EMAIL ada@customer.example']])
    expect(await namesIn(cardOf('EMAIL:ada@customer.example', 'TEL:+12025550145'))).toEqual([
      ['EMAIL ada@customer.example', 'PHONE +12025550145'],
    ])
    expect(await namesIn(cardOf('TEL;TYPE=WORK:+12025550145'))).toEqual([['PHONE +12025550145']])
  })

  it('of which there are several is told with one that is known already', async () => {
    const [first, ...others] = [
      'EMAIL:a@x.example',
      'EMAIL:b@x.example',
      'TEL;CELL:+12025550142',
      'TEL;CELL:+12025550143',
    ]
    expect(await namesIn(cardOf(first ?? '', ...others))).toEqual([
      ['EMAIL a@x.example', 'PHONE +12025550142'],
      ['EMAIL b@x.example', 'PHONE +12025550142'],
      ['EMAIL a@x.example', 'PHONE +12025550143'],
    ])
    expect(await namesIn(cardOf('EMAIL:a@x.example', 'EMAIL:b@x.example'))).toEqual([['EMAIL a@x.example']])
  })
})

describe('a file', () => {
  it.each([
    ['KIND:group', 'no person'],
    ['X-ADDRESSBOOKSERVER-KIND:group', 'no person'],
    ['EMAIL:desk@shop.example', 'one of ourselves'],
    ['FN:Nobody', 'without a mail address'],
  ])('with %s is about no customer', async (line, why) => {
    expect(await read(cardOf(line))).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining(why) }])
  })

  it('with numbers of an unknown country asks for it', async () => {
    const told = await read(cardOf('TEL;CELL:0202 555 0142'), { phoneRegion: undefined })
    expect(rejectionsIn(told)).toMatchObject([
      { code: 'BAD_IDENTITY', field: ['TEL'], message: expect.stringContaining('phoneRegion') },
    ])
    expect(rejectionsIn(await read(cardOf('TEL;CELL:123')))).toMatchObject([
      { code: 'BAD_IDENTITY', message: expect.stringContaining('nor of US') },
    ])
  })

  it('with broken cards loses those alone', async () => {
    const reports = await read(CARD_2.replace('END:VCARD\n', '') + CARD_4)
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'REJECTED file line 1',
      'CUSTOMER file line 11',
      'CUSTOMER file line 11',
    ])
  })

  it('of old Windows programs is read in their encoding', async () => {
    const bytes = Buffer.from(cardOf('FN:Søren Holm', 'EMAIL:s@customer.example').replaceAll('\n', '\r\n'), 'latin1')
    expect(customersIn(await reportsOf(vcard, bytes))[0]?.name).toBe('Søren Holm')
  })

  it('with long notes in the way of version 2.1 is read on behind them', async () => {
    const notes = 'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\ntwo=\nthree'
    expect(await namesIn(cardOf(notes, 'EMAIL:ada@customer.example'))).toEqual([['EMAIL ada@customer.example']])
  })

  it('of another kind is refused once', async () => {
    expect(rejectionsIn(await read('id,name\n1,Ada\n'))).toMatchObject([
      { position: 'file', message: expect.stringContaining('BEGIN:VCARD') },
    ])
  })
})
