import { describe, expect, it } from 'vitest'
import { deliveryTo } from '../../test/fixture.ts'
import { contactsIn, customersIn, iso, NOW, rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_USER, AN_AGENT, AN_EVENT } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { delivered } = readingOf(zendesk, { phoneRegion: 'US' })

describe('events of Zendesk', () => {
  const typed = (name: string, changes: object = {}) => ({ ...AN_EVENT, type: `zen:event-type:${name}`, ...changes })
  const commented = (comment: object, detail: object = {}) => ({
    ...AN_EVENT,
    detail: { ...AN_EVENT.detail, ...detail },
    event: { comment: { ...AN_EVENT.event.comment, ...comment } },
  })

  it('of a comment tell it', async () => {
    const reports = await delivered(AN_EVENT)
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EXTERNAL_ID', value: 'zendesk:101' },
        facts: { sourceId: 'comment:501', direction: 'OUTBOUND', channel: 'EMAIL', purpose: 'SUPPORT_REPLY' },
      },
    ])
    expect(iso(factsIn(reports)[0]?.occurredAt)).toBe('2025-03-03T15:30:00.123Z')
  })

  it('of a comment of the customer answer what we began', async () => {
    const theirs = { author: { id: '101', is_staff: false } }
    expect(factsIn(await delivered(commented(theirs)))).toMatchObject([{ direction: 'INBOUND', inReplyTo: [] }])
    expect(
      factsIn(await delivered(commented(theirs, { submitter_id: '7', via: { channel: 'web_service' } }))),
    ).toMatchObject([{ direction: 'INBOUND', channel: 'EMAIL', inReplyTo: ['ticket:71'] }])
  })

  it('of a note, or of the comment that began the ticket, tell no second contact', async () => {
    expect(reasonsIn(await delivered(commented({ is_public: false })))).toEqual(['a note among colleagues'])
    const first = { ...commented({ author: { id: '101', is_staff: false } }), time: '2025-03-03T15:00:00.9Z' }
    expect(factsIn(await delivered(first))).toMatchObject([{ sourceId: 'ticket:71', direction: 'INBOUND' }])
  })

  it('of a new ticket tell what began it, and of spam that it was', async () => {
    expect(factsIn(await delivered(typed('ticket.created')))).toMatchObject([
      { sourceId: 'ticket:71', mailClass: 'UNKNOWN' },
    ])
    expect(factsIn(await delivered(typed('ticket.marked_as_spam')))).toMatchObject([
      { sourceId: 'ticket:71', mailClass: 'SPAM' },
    ])
    const rule = typed('ticket.marked_as_spam', { detail: { ...AN_EVENT.detail, via: { channel: 'rule' } } })
    expect(reasonsIn(await delivered(rule))).toHaveLength(1)
  })

  it.each(['user.created', 'user.name_changed', 'user.identity_created', 'user.organization_membership_created'])(
    'of %s tell the customer',
    async (name) => {
      expect(customersIn(await delivered(typed(name, { detail: A_USER })))).toHaveLength(1)
      expect(reasonsIn(await delivered(typed(name, { detail: AN_AGENT })))).toEqual(['a colleague'])
    },
  )

  it.each([
    'ticket.comment_made_private',
    'ticket.comment_redacted',
    'ticket.soft_deleted',
    'ticket.permanently_deleted',
    'ticket.status_changed',
    'ticket.agent_assignment_changed',
    'ticket.attachment_linked_to_comment',
    'ticket.csat_received',
    'ticket.merged',
    'ticket.undeleted',
    'messaging_ticket.message_added',
    'user.deleted',
    'user.merged',
    'agent.state_changed',
    'article.published',
    'community_post.created',
    'organization.created',
    'messaging_live_metrics.avg_handle_time',
    'omnichannel_config.omnichannel_routing_feature_changed',
  ])('of %s are about no contact', async (name) => {
    expect((await delivered(typed(name))).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })

  it('of another type, and what a trigger sends, are refused with what was expected', async () => {
    expect(rejectionsIn(await delivered(typed('horoscope.read')))).toMatchObject([{ field: ['type'] }])
    const [trigger, ...more] = rejectionsIn(await delivered({ ticket: { id: '71' }, message: 'hello' }))
    expect(trigger).toMatchObject({ code: 'UNKNOWN_VALUE', field: ['type'] })
    expect(trigger?.message).toContain('subscribe the webhook to the events ticket.created and ticket.comment_added')
    expect(more).toEqual([])
  })

  it('are genuine with the signature of the time and the body, for five minutes', () => {
    const SIGNATURE = 'lj93wGLWjeksH8u7rU1HYl6Srgcd/un2nb91DD4I97I='
    const verdictOf = (signature: string, timestamp: string, ...secrets: string[]) => {
      const headers = { 'x-zendesk-webhook-signature': signature, 'x-zendesk-webhook-signature-timestamp': timestamp }
      return zendesk.webhook?.verify(deliveryTo('zendesk', '{"type":"x"}', headers, NOW), () => secrets).status
    }
    expect(verdictOf(SIGNATURE, '2026-01-15T00:00:00Z', 'a signing secret')).toBe('GENUINE')
    expect(verdictOf(SIGNATURE, '2026-01-15T00:00:01Z', 'a signing secret')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE, '2026-01-15T00:00:00Z', 'another')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE, '2026-01-15T00:00:00Z')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE, 'now', 'a signing secret')).toBe('REFUSED')
  })
})
