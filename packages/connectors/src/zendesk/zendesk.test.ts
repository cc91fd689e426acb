import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CALL, A_CHAT, A_COMMENT, A_TICKET, A_USER, AN_AGENT } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { lines, page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('a file of Zendesk', () => {
  it('may hold one record as the API answers, and pages of other lists', async () => {
    expect(factsIn(await lines({ ticket: A_TICKET }, { call: A_CALL }, { chat: A_CHAT }))).toHaveLength(4)
    expect(customersIn(await lines({ user: A_USER }, A_USER))).toHaveLength(2)
    const withUsers = await page({ ticket: A_TICKET, users: [A_USER, AN_AGENT] })
    expect(withUsers.map(({ kind }) => kind)).toEqual(['CUSTOMER', 'SKIPPED', 'CUSTOMER', 'CONTACT'])
    expect(
      factsIn(
        await lines({
          ...A_COMMENT,
          ticket_id: 71,
          requester_id: 101,
          author_role: 'agent',
          via: { channel: 'email' },
        }),
      ),
    ).toHaveLength(1)
    const others = { ticket_events: [{ id: 1 }], ticket_audits: [{ id: 2 }], organizations: [{ id: 3 }] }
    expect(reasonsIn(await page(others))).toHaveLength(3)
  })

  it('holds the people of a ticket where an export writes them into it', async () => {
    const ticket = {
      ...A_TICKET,
      requester: A_USER,
      assignee: AN_AGENT,
      requester_id: undefined,
      submitter_id: undefined,
    }
    const reports = await lines({ ...ticket, requester_id: null })
    expect(customersIn(reports)[0]?.timeZone).toBe('America/Los_Angeles')
    expect(factsIn(reports)).toMatchObject([{ sourceId: 'ticket:71' }])
  })

  it('that is something else is refused with what was expected', async () => {
    expect(rejectionsIn(await lines({ hello: 1 }, {}))).toMatchObject([
      { code: 'UNREADABLE', message: expect.stringContaining('requester_id') },
      { code: 'UNREADABLE' },
    ])
  })
})
