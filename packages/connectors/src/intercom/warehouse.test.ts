import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, rejectionsIn } from '../../test/reports.ts'
import { consentsIn, factsIn, readingOf } from '../../test/vendor.ts'
import { intercom } from './intercom.ts'

const { file } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('copies of Intercom in tables', () => {
  it('tell contacts, beginnings and parts by the columns of the API', async () => {
    const contacts = await file(
      'id,updated_at,email,phone,unsubscribed_from_emails,name\naa01,2025-03-03 15:00:00,a@b.example,,TRUE,Ada\n',
    )
    expect([customersIn(contacts).length, consentsIn(contacts)[0]?.at]).toEqual([1, Date.UTC(2025, 2, 3, 15)])
    const begun = await file(
      'id,created_at,source_author_id,source_author_type,source_delivered_as,source_type\n71,2025-03-03 15:00:00,aa01,user,customer_initiated,conversation\n',
    )
    expect(contactsIn(begun)).toMatchObject([
      { customer: { value: 'intercom:aa01' }, facts: { sourceId: 'conversation:71', direction: 'INBOUND' } },
    ])
    const header = 'id,conversation_id,author_id,author_type,created_at,part_type,body'
    const part = '501,71,3,admin,2025-03-03 15:01:40,comment,x'
    const joined = await file(`${header},source_type,contact_id\n${part},conversation,aa01\n`)
    expect(factsIn(joined)).toMatchObject([{ sourceId: 'part:501:aa01', channel: 'LIVE_CHAT', direction: 'OUTBOUND' }])
    expect(rejectionsIn(await file(`${header}\n${part}\n`))).toMatchObject([
      { code: 'REQUIRED', field: ['source.type'] },
    ])
  })
})
