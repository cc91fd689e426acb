import { fault, shortened } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { consent, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, unixMilliseconds } from '../kit/vendor-time.ts'
import { flagIn, textIn } from '../kit/vendor-words.ts'
import { externalIdOf, SOURCE } from './reader.ts'

/**
 * What the names before the dot of a `subscriptionType` speak of:
 * https://developers.hubspot.com/docs/api-reference/webhooks-webhooks-v3/guide.
 */
const WHY_SKIPPED: Readonly<Record<string, string>> = {
  company: 'about a company',
  conversation: 'a conversation is told by its id alone; who wrote what is not in it',
  deal: 'about a deal',
  event: 'about an event of the account',
  line_item: 'about a line item',
  product: 'about a product',
  ticket: 'about a ticket',
}

/** What may happen to a contact, by the name after the dot; all of it names the contact by its id alone. */
const WHY_CONTACT_SKIPPED: Readonly<Record<string, string>> = {
  associationChange: 'what a contact is associated with has changed',
  creation: 'a new contact is told by its id alone; its export says who it is',
  deletion: 'a contact was deleted in HubSpot; here it stays until somebody erases it',
  merge: 'two contacts were merged in HubSpot, which a person has to do here too',
  privacyDeletion: 'somebody has to be forgotten: erase the customer with this id here too',
  restore: 'a contact was restored in HubSpot',
}

const CONTACT_OBJECT = '0-1'

/** One notification of a subscription. */
export function tellNotification(notification: Fields, reader: CrmReader): readonly Told[] {
  const type = textIn(notification, 'subscriptionType') ?? ''
  const [told = '', event = ''] = type.split('.')
  const isContact = told === 'contact' || (told === 'object' && textIn(notification, 'objectTypeId') === CONTACT_OBJECT)
  if (isContact && event === 'propertyChange') return tellProperty(notification, reader)
  if (isContact && Object.hasOwn(WHY_CONTACT_SKIPPED, event)) return [skipped(WHY_CONTACT_SKIPPED[event] ?? '')]
  if (told === 'object' && !isContact) return [skipped('about an object of another kind')]
  if (Object.hasOwn(WHY_SKIPPED, told)) return [skipped(WHY_SKIPPED[told] ?? '')]
  const kinds = 'those of contact, company, deal, ticket, product, line_item, conversation, event and object'
  throw fault(
    'UNKNOWN_VALUE',
    ['subscriptionType'],
    `subscriptionType is "${shortened(type)}", which is none of ${kinds}`,
  )
}

/** A property that changed, where it says who somebody is or that they want no mail. */
function tellProperty(notification: Fields, { phoneRegion }: CrmReader): readonly Told[] {
  const id = textIn(notification, 'objectId')
  if (id === null) throw fault('REQUIRED', ['objectId'], 'objectId is missing')
  const externalId = externalIdOf(id)
  if (isOptOut(notification)) return [optOut(notification, externalId)]
  const name = textIn(notification, 'propertyName')
  const identity = known({
    email: name === 'email' ? mailAddressIn(notification, 'propertyValue') : null,
    phone: name === 'phone' || name === 'mobilephone' ? phoneIn(notification.propertyValue, phoneRegion) : null,
  })
  if (Object.keys(identity).length === 0) return [skipped('a property that tells neither an address nor an opt-out')]
  return [customer({ externalId, ...identity })]
}

function isOptOut(notification: Fields): boolean {
  return notification.propertyName === 'hs_email_optout' && flagIn(notification, 'propertyValue') === true
}

function optOut(notification: Fields, externalId: string): Told {
  return consent({
    source: SOURCE,
    customer: { externalId },
    channel: 'EMAIL',
    purposeClass: 'MARKETING',
    status: 'WITHDRAWN',
    at: timeIn(notification, 'occurredAt', unixMilliseconds),
    proof: 'hs_email_optout',
  })
}
