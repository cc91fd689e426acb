import { describe, expect, it } from 'vitest'
import { contactsIn } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_COMMUNICATION } from './fixtures.ts'
import { of, read } from './read-composed.ts'

describe('messages and letters that somebody noted', () => {
  it.each([
    ['WHATS_APP', 'WHATSAPP'],
    ['LINKEDIN_MESSAGE', 'LINKEDIN'],
    ['SMS', 'SMS'],
  ])('over %s are %s', async (type, channel) => {
    const [told] = contactsIn(await read([of(A_COMMUNICATION, { hs_communication_channel_type: type })]))
    expect(told?.facts).toMatchObject({ channel, direction: 'OUTBOUND', sourceId: '9004:501' })
  })

  it('need somebody to say who wrote, which HubSpot does not', async () => {
    const undirected = of(A_COMMUNICATION, { direction: null, way__c: 'in' })
    expect(toldIn(await read([undirected]))).toEqual(['REQUIRED direction'])
    const always = { COMMUNICATION: { columns: {}, words: { direction: { '': 'OUTBOUND' } } } }
    expect(contactsIn(await read([undirected], { fields: always }))[0]?.facts.direction).toBe('OUTBOUND')
    const own = {
      COMMUNICATION: { columns: { way__c: 'direction' }, words: { direction: { in: 'INBOUND', memo: null } } },
    }
    expect(contactsIn(await read([undirected], { fields: own }))[0]?.facts.direction).toBe('INBOUND')
    const memo = of(A_COMMUNICATION, { way__c: 'memo' })
    expect(toldIn(await read([memo], { fields: own }))).toEqual(['skipped: a message that is about no contact'])
  })

  it('by post are letters', async () => {
    const letter = {
      id: '9',
      properties: { hs_timestamp: '1741014245000', hs_postal_mail_body: 'x', direction: 'OUTBOUND' },
    }
    const [told] = contactsIn(await read([{ ...letter, associations: A_COMMUNICATION.associations }]))
    expect(told?.facts).toMatchObject({ channel: 'LETTER', occurredAt: 1_741_014_245_000 })
  })
})
