import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CALL, A_CONTACT, A_CONVERSATION, aNotification } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { file, lines } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('a file of Intercom', () => {
  it('may be a page, a list, a record a line, or notifications', async () => {
    const page = { type: 'conversation.list', conversations: [A_CONVERSATION], pages: {} }
    expect(factsIn(await file(JSON.stringify(page)))).toHaveLength(3)
    expect(factsIn(await file(JSON.stringify([A_CONVERSATION, A_CALL], null, 2)))).toHaveLength(4)
    const contacts = { type: 'contact.list', contacts: [A_CONTACT, A_CONTACT] }
    expect(customersIn(await file(JSON.stringify(contacts)))).toHaveLength(2)
    expect(factsIn(await lines(A_CALL, aNotification('call.ended', A_CALL)))).toHaveLength(2)
  })

  it('that is about something else is left out, or refused', async () => {
    const reports = await lines({ type: 'company' }, { type: 'admin' }, { job_identifier: 'x', status: 'pending' })
    expect(reasonsIn(reports)).toHaveLength(3)
    expect(rejectionsIn(await lines({ type: 'pet' }, { hello: 1 }))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['type'] },
      { code: 'UNKNOWN_VALUE', field: ['type'] },
    ])
  })
})
