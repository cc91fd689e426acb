import { describe, expect, it } from 'vitest'
import { linkedin } from '../../src/linkedin/linkedin.ts'
import { contactsIn, customersIn, iso } from '../reports.ts'
import { kindsByName, samplesOf } from './samples.ts'

const { isThere, names, read } = samplesOf(linkedin, 'linkedin', {
  ownAddresses: ['https://www.linkedin.com/in/me'],
})

describe.runIf(isThere)('samples of LinkedIn', () => {
  it('are all read', async () => {
    expect(await kindsByName(names, read)).toEqual({
      'Connections.csv': ['CUSTOMER', 'CUSTOMER', 'CUSTOMER'],
      'messages.csv': ['CUSTOMER', 'CONTACT', 'CUSTOMER', 'CONTACT', 'CUSTOMER', 'CONTACT'],
    })
  })

  it('tell of every message who wrote it, to whom and when', async () => {
    const contacts = contactsIn(await read('messages.csv'))
    expect(
      contacts.map(({ customer, facts }) =>
        ['value' in customer ? customer.value : '', facts.direction, facts.outcome, iso(facts.occurredAt)].join(' '),
      ),
    ).toEqual([
      'sara-demo OUTBOUND SENT 2026-08-01T10:00:00.000Z',
      'sara-demo INBOUND RECEIVED 2026-08-02T10:00:00.000Z',
      'mia-invented OUTBOUND SENT 2026-09-01T10:00:00.000Z',
    ])
    expect(contacts.map(({ facts }) => facts.sourceId)).toEqual(IDS)
  })

  it('tell who is connected, and the address of whoever shares it', async () => {
    const customers = customersIn(await read('Connections.csv'))
    expect(customers.map(({ name, identities }) => [name, ...identities.map(({ value }) => value)])).toEqual([
      ['Sara Demo', 'sara.secret@brightsmile.example', 'sara-demo'],
      ['Omar Sample', 'omar-sample'],
      ['Mia Invented', 'mia-invented'],
    ])
  })
})

/** SHA-256 of the conversation, the instant, the sender, the words and the customer, as a JSON list. */
const IDS = [
  'f532085e6d0ebdda7875c18317fb45486afe954b42112bc2999adfbec72e1c96',
  '080eaa5b143c79d17258b0aa97847896235f17d589eed06dc82b77ba9d18fe74',
  '9243f9cd1644f89082581ad8be54c8d1357bbfe20a99bff5cdbc7aa0cda9c22f',
]
