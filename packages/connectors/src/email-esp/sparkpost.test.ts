import { describe, expect, it } from 'vitest'
import { contactsIn, iso, reportsOf } from '../../test/reports.ts'
import { emailEsp } from './email-esp.ts'
import { A_SPARKPOST_EVENT, toldOf } from './fixtures.ts'

const event = (type: string, others: object = {}) => ({ ...A_SPARKPOST_EVENT, type, ...others })

const CAME_IN = [expect.stringContaining('came in')]
const OF_OURS = [expect.stringContaining('ourselves')]

describe('events of SparkPost', () => {
  it.each([
    [event('injection'), ['SENT']],
    [event('delivery'), ['DELIVERED']],
    [event('policy_rejection'), ['BLOCKED']],
    [event('generation_failure'), ['FAILED']],
    [event('generation_rejection'), ['BLOCKED']],
    [event('spam_complaint'), ['DECLINED', 'WITHDRAWN']],
    [event('list_unsubscribe'), ['WITHDRAWN']],
    [event('link_unsubscribe'), ['WITHDRAWN']],
    [event('open'), ['SEEN']],
    [event('initial_open', { user_agent: 'Firefox' }), ['SEEN']],
    [event('amp_open'), ['SEEN']],
    [event('amp_initial_open'), ['SEEN']],
    [event('open', { user_agent_parsed: { is_proxy: true } }), [expect.stringContaining('machine')]],
    [event('open', { user_agent_parsed: { is_prefetched: true } }), [expect.stringContaining('machine')]],
    [event('open', { user_agent: 'Mozilla/5.0' }), [expect.stringContaining('machine')]],
    [event('click', { user_agent_parsed: { is_proxy: true } }), ['ENGAGED']],
    [event('amp_click'), ['ENGAGED']],
    [event('click', { user_agent_parsed: { is_prefetched: true } }), [expect.stringContaining('machine')]],
    [event('delay'), [expect.stringContaining('still being tried')]],
    [event('sms_status'), [expect.stringContaining('text')]],
    [event('relay_injection'), CAME_IN],
    [event('relay_rejection'), CAME_IN],
    [event('relay_delivery'), CAME_IN],
    [event('relay_tempfail'), CAME_IN],
    [event('relay_permfail'), CAME_IN],
    [event('relay_message'), CAME_IN],
    [event('success'), OF_OURS],
    [event('error'), OF_OURS],
    [event('teleport'), ['UNKNOWN_VALUE type']],
    [event('bounce'), ['REQUIRED bounce_class']],
    [event('bounce', { bounce_class: '99' }), ['UNKNOWN_VALUE bounce_class']],
  ])('%# tell %j %j', async (given, told) => {
    expect(await toldOf(given)).toEqual(told)
    expect(await toldOf({ msys: { message_event: given } })).toEqual(told)
  })

  it.each([
    ['BOUNCED', [10, 30]],
    ['FAILED', [1, 20, 21, 22, 23, 24, 40, 70]],
    ['BLOCKED', [25, 26, 50, 51, 52, 53, 54]],
    ['WITHDRAWN', [90]],
    [expect.stringContaining('automatic'), [60, 100]],
    [expect.stringContaining('join'), [80]],
  ])('of bounces tell %s of the classes %j', async (told, classes) => {
    for (const bounce_class of classes) {
      expect(await toldOf(event('bounce', { bounce_class }))).toEqual([told])
      expect(await toldOf(event('out_of_band', { bounce_class: String(bounce_class) }))).toEqual([told])
    }
  })

  it('name the mail, its campaign and its times', async () => {
    const [contact] = contactsIn(await reportsOf(emailEsp, JSON.stringify({ results: [A_SPARKPOST_EVENT] })))
    expect(contact?.facts).toMatchObject({ sourceId: 'sparkpost-1:ada@customer.example', campaign: 'spring' })
    expect([iso(contact?.facts.occurredAt), iso(contact?.facts.outcomeAt)]).toEqual([
      '2025-03-03T15:00:00.000Z',
      '2025-03-03T15:00:02.000Z',
    ])
  })

  it('that are none are a trial', async () => {
    expect(await toldOf({ msys: {} })).toEqual([expect.stringContaining('trial')])
  })
})
