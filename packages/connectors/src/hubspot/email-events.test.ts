import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { CAUSE_OF_DROP, OUTCOME_OF_CATEGORY } from './email-event-words.ts'
import { AN_EVENT } from './fixtures.ts'
import { hubspot } from './hubspot.ts'
import { events } from './read-composed.ts'

const MACHINE = 'a machine opened it, not a person'

describe('events of marketing mail', () => {
  it('of one mail are one contact, at the time when it was sent', async () => {
    const [opened] = contactsIn(await events({}))
    expect(opened?.facts).toMatchObject({
      source: 'hubspot',
      sourceId: '0b8f1c1e-0000-4000-8000-000000000001',
      channel: 'EMAIL',
      direction: 'OUTBOUND',
      outcome: 'SEEN',
      campaign: '77',
      contactPoint: 'ada@customer.example',
    })
    expect([iso(opened?.facts.occurredAt), iso(opened?.facts.outcomeAt)]).toEqual([
      '2025-03-03T15:04:05.000Z',
      '2025-03-03T15:05:00.000Z',
    ])
    const sent = { id: AN_EVENT.sentBy.id, type: 'SENT', sentBy: undefined, created: AN_EVENT.sentBy.created }
    const [first] = contactsIn(await events(sent))
    expect([first?.facts.sourceId, first?.facts.occurredAt]).toEqual([opened?.facts.sourceId, opened?.facts.occurredAt])
  })

  it.each([
    ['SENT', ['ada@customer.example SENT']],
    ['PROCESSED', ['ada@customer.example SENT']],
    ['DEFERRED', ['ada@customer.example SENT']],
    ['DELIVERED', ['ada@customer.example DELIVERED']],
    ['CLICK', ['ada@customer.example ENGAGED']],
    ['FORWARD', ['ada@customer.example ENGAGED']],
    ['PRINT', ['ada@customer.example ENGAGED']],
    ['BOUNCE', ['ada@customer.example FAILED']],
    ['DROPPED', ['ada@customer.example BLOCKED']],
    ['SPAMREPORT', ['ada@customer.example DECLINED', 'EMAIL MARKETING WITHDRAWN']],
    ['STATUSCHANGE', ['REQUIRED portalSubscriptionStatus']],
    ['UNBOUNCE', ['skipped: an address that may be written to again']],
    ['GLANCED', ['UNKNOWN_VALUE type']],
  ])('%s tells %j', async (type, told) => {
    expect(toldIn(await events({ type }))).toEqual(told)
  })

  it('tell why a mail came back', async () => {
    const outcomes = Object.entries(OUTCOME_OF_CATEGORY)
    const told = toldIn(await events(...outcomes.map(([category]) => ({ type: 'BOUNCE', category }))))
    expect(told).toEqual(outcomes.map(([, outcome]) => `ada@customer.example ${outcome}`))
    expect([OUTCOME_OF_CATEGORY.UNKNOWN_USER, OUTCOME_OF_CATEGORY.MAILBOX_FULL, OUTCOME_OF_CATEGORY.SPAM]).toEqual([
      'BOUNCED',
      'FAILED',
      'BLOCKED',
    ])
    expect(toldIn(await events({ type: 'BOUNCE', category: 'LOST' }))).toEqual(['UNKNOWN_VALUE category'])
  })

  it('tell why a mail was not sent, and an opt-out that was the reason', async () => {
    for (const [dropReason, cause] of Object.entries(CAUSE_OF_DROP)) {
      const kinds = (await events({ type: 'DROPPED', dropReason })).map(({ kind }) => kind)
      const expected = { OPTED_OUT: ['CONTACT', 'CONSENT'], RECIPIENT: ['CONTACT'], US: ['SKIPPED'] }
      expect([dropReason, kinds]).toEqual([dropReason, expected[cause]])
    }
    expect(CAUSE_OF_DROP).toMatchObject({ PREVIOUS_SPAM: 'OPTED_OUT', PREVIOUSLY_UNSUBSCRIBED_MESSAGE: 'RECIPIENT' })
    expect(toldIn(await events({ type: 'DROPPED', dropReason: 'RAIN' }))).toEqual(['UNKNOWN_VALUE dropReason'])
  })

  it.each([
    [{ portalSubscriptionStatus: 'UNSUBSCRIBED', subscriptions: [] }, ['EMAIL MARKETING WITHDRAWN']],
    [{ portalSubscriptionStatus: 'SUBSCRIBED' }, ['EMAIL MARKETING GRANTED']],
    [
      { subscriptions: [{ id: 1, status: 'UNSUBSCRIBED' }] },
      ['skipped: a change for some kinds of mail, which says nothing of the others'],
    ],
    [{ bounced: true }, ['skipped: a status that changed because mail came back']],
  ])('tell a change of subscription: %j', async (change, told) => {
    expect(toldIn(await events({ type: 'STATUSCHANGE', ...change }))).toEqual(told)
  })

  it.each([
    [{ filteredEvent: true }, 'HubSpot filtered it: a machine did it, or somebody of our own'],
    [{ obsoletedBy: { id: 'x', created: 1 } }, 'a later event replaces it'],
    [{ userAgent: 'Mozilla/5.0 (Windows NT 5.1) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)' }, MACHINE],
    [{ userAgent: 'Mozilla/5.0' }, MACHINE],
  ])('of machines, and those that are replaced, tell nothing: %j', async (change, why) => {
    expect(toldIn(await events(change))).toEqual([`skipped: ${why}`])
  })

  it('are read from a warehouse too, joined with their details', async () => {
    const table = [
      'id,created,type,recipient,sent_by_id,sent_by_created,email_campaign_id,filtered_event,category,portal_subscription_status,subscriptions',
      'e1,2025-03-03 15:05:00.5,BOUNCE,ada@customer.example,s1,2025-03-03 15:04:05,77,,UNKNOWN_USER,,',
      'e2,2025-03-03 15:05:00,STATUSCHANGE,ada@customer.example,,,,false,,UNSUBSCRIBED,[]',
      'e3,2025-03-03 15:05:00,OPEN,ada@customer.example,s1,2025-03-03 15:04:05,77,true,,,',
      'e4,2025-03-03 15:05:00,STATUSCHANGE,ada@customer.example,,,,false,,,"[{""id"":1}]"',
    ].join('\n')
    const reports = await reportsOf(hubspot, table)
    expect(toldIn(reports).map((told) => told.split(':')[0])).toEqual([
      'ada@customer.example BOUNCED',
      'EMAIL MARKETING WITHDRAWN',
      'skipped',
      'skipped',
    ])
    const [bounced] = contactsIn(reports)
    expect([bounced?.facts.sourceId, iso(bounced?.facts.occurredAt), iso(bounced?.facts.outcomeAt)]).toEqual([
      's1',
      '2025-03-03T15:04:05.000Z',
      '2025-03-03T15:05:00.500Z',
    ])
  })
})
