import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, customersIn, NOW } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_NOTIFICATION } from './fixtures.ts'
import { hubspot } from './hubspot.ts'

describe('notifications', () => {
  const delivered = async (...changes: readonly object[]) => {
    const body = Buffer.from(JSON.stringify(changes.map((change) => ({ ...A_NOTIFICATION, ...change }))))
    const delivery = {
      method: 'POST',
      url: 'https://shop.example/webhooks/hubspot',
      headers: {},
      body,
      receivedAt: NOW,
    }
    return hubspot.webhook === undefined ? [] : collected<Report>(hubspot.webhook.read(delivery, {}))
  }

  it('tell an address, a number and an opt-out', async () => {
    const reports = await delivered(
      {},
      { propertyName: 'mobilephone', propertyValue: '+12025550142' },
      { propertyName: 'hs_email_optout', propertyValue: 'true' },
      { subscriptionType: 'object.propertyChange', objectTypeId: '0-1' },
    )
    expect(toldIn(reports)).toEqual(['CUSTOMER', 'CUSTOMER', 'EMAIL MARKETING WITHDRAWN', 'CUSTOMER'])
    expect(customersIn(reports)[1]?.identities.map(({ value }) => value)).toEqual(['hubspot:501', '+12025550142'])
    expect(reports[2]).toMatchObject({ event: { customer: { value: 'hubspot:501' }, at: 1_741_014_245_000 } })
  })

  it.each([
    ['contact.creation', /told by its id alone/],
    ['contact.deletion', /was deleted/],
    ['contact.merge', /were merged/],
    ['contact.privacyDeletion', /has to be forgotten/],
    ['contact.restore', /was restored/],
    ['contact.associationChange', /associated/],
    ['company.creation', /about a company/],
    ['conversation.newMessage', /by its id alone/],
    ['deal.propertyChange', /about a deal/],
    ['ticket.creation', /about a ticket/],
    ['product.creation', /about a product/],
    ['line_item.creation', /about a line item/],
    ['event.completed', /about an event/],
    ['object.creation', /another kind/],
  ])('of %s are skipped', async (subscriptionType, why) => {
    expect(toldIn(await delivered({ subscriptionType }))[0]).toMatch(why)
  })

  it('of other kinds are refused by name, and other properties tell nothing', async () => {
    expect(
      toldIn(await delivered({ subscriptionType: 'weather.change' }, { subscriptionType: 'contact.dance' })),
    ).toEqual(['UNKNOWN_VALUE subscriptionType', 'UNKNOWN_VALUE subscriptionType'])
    const others = await delivered(
      { propertyName: 'hs_email_optout', propertyValue: 'false' },
      { propertyName: 'city', propertyValue: 'Aarhus' },
    )
    expect(others.map(({ kind }) => kind)).toEqual(['SKIPPED', 'SKIPPED'])
    expect(toldIn(await delivered({ objectId: null }))).toEqual(['REQUIRED objectId'])
  })
})
