import { describe, expect, it } from 'vitest'
import { deliveryTo } from '../../test/fixture.ts'
import { customersIn, iso, NOW, rejectionsIn } from '../../test/reports.ts'
import { consentsIn, factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CALL, A_CONTACT, A_CONVERSATION, ADA, aNotification, aPart, withParts, withSource } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { delivered } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

const notified = (topic: string, item: object) => delivered(aNotification(topic, item))

describe('notifications of Intercom', () => {
  it.each(['conversation.user.created', 'conversation.admin.single.created'])(
    'of %s tell the beginning',
    async (topic) => {
      expect(factsIn(await notified(topic, withSource({})))).toMatchObject([{ sourceId: 'conversation:71' }])
    },
  )

  it.each([
    'conversation.user.replied',
    'conversation.admin.replied',
    'conversation.admin.replied.translated',
    'conversation.operator.replied',
    'conversation.admin.closed',
    'conversation.admin.assigned',
    'conversation.admin.open.assigned',
    'conversation.admin.opened',
    'conversation.admin.snoozed',
    'conversation.admin.unsnoozed',
    'conversation.admin.noted',
  ])('of %s tell what is new alone', async (topic) => {
    expect(factsIn(await notified(topic, withParts(aPart({}))))).toMatchObject([{ sourceId: 'part:600:aa01' }])
    const note = await notified(topic, withParts(aPart({ part_type: 'note' })))
    expect([factsIn(note), reasonsIn(note)]).toEqual([[], ['a note among colleagues']])
  })

  it('of a conversation that was read tell of what had been written in the messenger', async () => {
    const read = { ...withParts(aPart({}), aPart({ id: '601', email_message_metadata: { subject: 'x' } })) }
    const facts = factsIn(await notified('conversation.read', { ...read, contacts: [ADA] }))
    expect(facts.map(({ direction, outcome }) => [direction, outcome])).toEqual([
      ['INBOUND', 'RECEIVED'],
      ['OUTBOUND', 'SEEN'],
      ['OUTBOUND', 'SENT'],
    ])
    expect(iso(facts[1]?.outcomeAt)).toBe('2025-03-03T15:06:40.000Z')
    expect(reasonsIn(await notified('conversation.read', { type: 'conversation', id: '1' }))).toHaveLength(1)
  })

  it.each([
    'contact.created',
    'contact.user.created',
    'contact.user.updated',
    'contact.lead.created',
    'contact.lead.updated',
    'contact.lead.added_email',
    'contact.lead.signed_up',
    'contact.added_email',
    'contact.signed_up',
    'contact.email.updated',
    'contact.unarchive',
    'user.created',
    'user.email.updated',
    'visitor.signed_up',
  ])('of %s tell a customer, also with times in ISO 8601', async (topic) => {
    const reports = await notified(topic, { ...A_CONTACT, updated_at: '2025-03-03T15:00:00.016+00:00' })
    expect(customersIn(reports)).toHaveLength(1)
    expect(consentsIn(reports)).toMatchObject([{ at: 1741014000_016 }])
  })

  it('of merged contacts tell the one that is left', async () => {
    expect((await notified('contact.merged', A_CONTACT)).map(({ kind }) => kind)).toEqual(['CUSTOMER'])
  })

  it.each([
    ['contact.subscribed', { contact: A_CONTACT }, ['EMAIL'], 'GRANTED'],
    ['contact.unsubscribed', A_CONTACT, ['EMAIL'], 'WITHDRAWN'],
    ['user.unsubscribed', A_CONTACT, ['EMAIL'], 'WITHDRAWN'],
    [
      'contact.unsubscribed',
      { contact: A_CONTACT, subscription_types: { data: [{ id: '5', content_types: ['email', 'whatsapp'] }] } },
      ['EMAIL', 'WHATSAPP'],
      'WITHDRAWN',
    ],
    ['granular.subscribe', { user: A_CONTACT, subscription_type: { content_types: ['sms'] } }, ['SMS'], 'GRANTED'],
    [
      'granular.unsubscribe',
      { contact: A_CONTACT, subscription: { content_types: 'push' } },
      ['APP_PUSH'],
      'WITHDRAWN',
    ],
  ])('of %s with %j tell consents for %j: %s', async (topic, item, channels, status) => {
    const consents = consentsIn(await notified(topic, item))
    expect(consents.map(({ channel }) => channel)).toEqual(channels)
    expect(consents).toMatchObject(channels.map(() => ({ purposeClass: 'MARKETING', status, at: 1741014400_000 })))
  })

  const aStat = (content_type: string, stat_type: string) => ({
    type: `content_stat.${content_type}`,
    created_at: '2025-03-03T15:00:00.000Z',
    content_stat: { id: 1, content_type, stat_type, receipt_id: 44, ruleset_id: 7 },
    contact: A_CONTACT,
  })

  it.each([
    ['receipt', 'SENT'],
    ['open', 'SEEN'],
    ['dismissal', 'SEEN'],
    ['click', 'ENGAGED'],
    ['reaction', 'ENGAGED'],
    ['reply', 'ENGAGED'],
    ['keyword_reply', 'ENGAGED'],
    ['collected_email', 'ENGAGED'],
    ['completion', 'ENGAGED'],
    ['hard_bounce', 'BOUNCED'],
    ['soft_bounce', 'FAILED'],
    ['push_failure', 'FAILED'],
    ['sms_failure', 'FAILED'],
    ['spam_complaint', 'DECLINED'],
    ['unsubscribe', 'DECLINED'],
  ])('of a message sent by a rule tell by "%s" that it was %s', async (stat, outcome) => {
    const reports = await notified('content_stat.email', aStat('email', stat))
    expect(factsIn(reports)).toMatchObject([{ sourceId: 'receipt:44', channel: 'EMAIL', outcome, campaign: '7' }])
    expect(consentsIn(reports)).toHaveLength(outcome === 'DECLINED' ? 1 : 0)
  })

  it('of content that is sent to nobody, and of goals, are left out', async () => {
    expect(reasonsIn(await notified('content_stat.banner', aStat('banner', 'receipt')))).toHaveLength(1)
    expect(reasonsIn(await notified('content_stat.email', aStat('email', 'goal_success')))).toHaveLength(1)
    const unknown = await notified('content_stat.email', aStat('email', 'levitation'))
    expect(rejectionsIn(unknown)).toMatchObject([{ field: ['stat_type'] }])
    const nobody = await notified('content_stat.email', { ...aStat('email', 'open'), contact: null })
    expect(reasonsIn(nobody)).toEqual(['a message that names no contact'])
  })

  it.each(['call.started', 'call.ended'])('of %s tell the call', async (topic) => {
    expect(factsIn(await notified(topic, A_CALL))).toMatchObject([{ sourceId: 'call:12' }])
  })

  it.each([
    'conversation.rating.added',
    'conversation.contact.attached',
    'conversation.contact.detached',
    'conversation.company.updated',
    'conversation.priority.updated',
    'conversation.deleted',
    'conversation_part.redacted',
    'conversation_part.tag.created',
    'contact.archived',
    'contact.archive',
    'contact.deleted',
    'user.deleted',
    'user.tag.created',
    'contact.lead.tag.deleted',
    'call.recording_available',
    'call.transcription_available',
    'ticket.admin.replied',
    'company.created',
    'admin.logged_in',
    'ping',
  ])('of %s are about no contact', async (topic) => {
    expect((await notified(topic, A_CONVERSATION)).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })

  it('of another topic, or none at all, are refused by that name', async () => {
    expect(rejectionsIn(await notified('horoscope.created', {}))).toMatchObject([{ field: ['topic'] }])
    expect(rejectionsIn(await delivered({ hello: 1 }))).toMatchObject([{ field: ['type'] }])
  })

  it('are genuine with the signature of the body', () => {
    const verdictOf = (signature: string, ...secrets: string[]) =>
      intercom.webhook?.verify(
        deliveryTo('intercom', '{"type":"ping"}', { 'x-hub-signature': signature }, NOW),
        () => secrets,
      ).status
    const SIGNATURE = 'sha1=a2e17ed4d7b6bf1274b6845fe677a13964352c68'
    expect(verdictOf(SIGNATURE, 'a client secret')).toBe('GENUINE')
    expect(verdictOf(SIGNATURE, 'another')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE.toUpperCase(), 'a client secret')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE.replace('sha1=', ''), 'a client secret')).toBe('REFUSED')
    expect(verdictOf(SIGNATURE)).toBe('REFUSED')
  })
})
