import { describe, expect, it } from 'vitest'
import { contactsIn, iso, rejectionsIn } from '../../test/reports.ts'
import { consentsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { intercom } from './intercom.ts'

const { file } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('the export of content data of Intercom', () => {
  const COLUMNS =
    'user_id,email,name,ruleset_id,content_type,receipt_id,received_at,first_reply,first_click,first_open,first_dismisall,first_unsubscribe,first_hard_bounce'
  const AT = '2025-03-03 15:00:00 UTC'
  const rows = (...lines: readonly string[]) => file([COLUMNS, ...lines].join('\n'))
  const rowOf = (type: string, steps = ',,,,,') => `aa01,ada@customer.example,Ada,7,${type},r1,${AT},${steps}`

  it.each([
    [rowOf('Email'), 'EMAIL', 'SENT'],
    [rowOf('Chat'), 'LIVE_CHAT', 'DELIVERED'],
    [rowOf('Post'), 'LIVE_CHAT', 'DELIVERED'],
    [rowOf('Push'), 'APP_PUSH', 'SENT'],
    [rowOf('SMS'), 'SMS', 'SENT'],
    [rowOf('WhatsApp'), 'WHATSAPP', 'SENT'],
    [rowOf('Email', ',,2025-03-03 16:00:00 UTC,,,'), 'EMAIL', 'SEEN'],
    [rowOf('Chat', ',,,2025-03-03 16:00:00 UTC,,'), 'LIVE_CHAT', 'SEEN'],
    [rowOf('Email', ',2025-03-03 16:00:00 UTC,2025-03-03 15:30:00 UTC,,,'), 'EMAIL', 'ENGAGED'],
    [rowOf('Email', '2025-03-03 16:00:00 UTC,,,,,'), 'EMAIL', 'ENGAGED'],
    [rowOf('Email', ',,,,,2025-03-03 16:00:00 UTC'), 'EMAIL', 'BOUNCED'],
    [rowOf('Email', ',,2025-03-03 15:30:00 UTC,,2025-03-03 16:00:00 UTC,'), 'EMAIL', 'DECLINED'],
  ])('with %s tells %s %s', async (row, channel, outcome) => {
    const [contact] = contactsIn(await rows(row))
    expect(contact).toMatchObject({
      customer: { kind: 'EMAIL', value: 'ada@customer.example' },
      facts: { sourceId: 'receipt:r1', campaign: '7', direction: 'OUTBOUND', channel, outcome },
    })
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:00:00.000Z')
  })

  it('tells who unsubscribed', async () => {
    const reports = await rows(rowOf('Email', ',,,,2025-03-03 16:00:00 UTC,'))
    expect(consentsIn(reports)).toMatchObject([{ channel: 'EMAIL', status: 'WITHDRAWN', proof: 'receipt:r1' }])
  })

  it.each([
    'Banner',
    'Bot',
    'Custom Bot',
    'Carousel',
    'Mobile carousel',
    'Checklist',
    'News item',
    'Product tour',
    'Series',
    'Series webhook',
    'Survey',
    'Tooltip',
    'Tooltip group',
    'Tour',
    'Workflow',
  ])('leaves out a %s, which is sent to nobody', async (type) => {
    expect(reasonsIn(await rows(rowOf(type)))).toEqual([expect.stringContaining('sent to nobody')])
  })

  it('refuses content and times that are not known', async () => {
    const reports = await rows(
      rowOf('Skywriting'),
      rowOf('Email').replace(AT, 'soon'),
      rowOf('Email').replace('aa01', ''),
    )
    expect(rejectionsIn(reports)).toMatchObject([{ field: ['content_type'] }, { field: ['received_at'] }])
    expect(reasonsIn(reports)).toEqual(['a message that names no user'])
  })
})
