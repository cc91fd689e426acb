import { type ConnectorFixture, deliveryTo, WEBHOOK_URL } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the API's description. */
export const AN_EVENT = {
  id: '0b8f1c1e-0000-4000-8000-000000000002',
  type: 'OPEN',
  created: 1_741_014_300_000,
  recipient: 'ada@customer.example',
  portalId: 1,
  appId: 2,
  emailCampaignId: 77,
  filteredEvent: false,
  sentBy: { id: '0b8f1c1e-0000-4000-8000-000000000001', created: 1_741_014_245_000 },
}

const WITH = (...ids: readonly string[]) => ({
  contacts: { results: ids.map((id) => ({ id, type: 'engagement_to_contact' })) },
})

export const A_CALL = {
  id: '9001',
  properties: {
    hs_timestamp: '2025-03-03T15:04:05.000Z',
    hs_call_direction: 'OUTBOUND',
    hs_call_status: 'COMPLETED',
    hs_call_duration: '74000',
    hs_call_to_number: '+12025550142',
    hs_call_from_number: '+12025550100',
    hs_call_disposition: null as string | null,
    hs_call_body: 'She will think about it.',
  },
  associations: WITH('501'),
  archived: false,
}

export const AN_EMAIL = {
  id: '9002',
  properties: {
    hs_timestamp: '2025-03-03T15:04:05.000Z',
    hs_email_direction: 'EMAIL',
    hs_email_status: 'SENT',
    hs_email_subject: 'Your table',
    hs_email_headers: JSON.stringify({
      from: { email: 'desk@shop.example' },
      to: [{ email: 'ada@customer.example' }, { email: 'Bo@customer.example' }],
    }),
  },
  archived: false,
}

export const A_MEETING = {
  id: '9003',
  properties: {
    hs_timestamp: '2025-03-03T15:00:00Z',
    hs_meeting_start_time: '2025-03-03T15:00:00Z',
    hs_meeting_end_time: '2025-03-03T15:45:00Z',
    hs_meeting_outcome: 'COMPLETED',
    hs_meeting_location: 'Nygade 1',
  },
  associations: WITH('501', '502'),
}

export const A_COMMUNICATION = {
  id: '9004',
  properties: {
    hs_timestamp: '2025-03-03T15:00:00Z',
    hs_communication_channel_type: 'LINKEDIN_MESSAGE',
    direction: 'OUTBOUND',
  },
  associations: WITH('501'),
}

export const A_CONTACT = {
  id: '501',
  properties: {
    email: 'ada@customer.example',
    firstname: 'Ada',
    lastname: 'Berg',
    mobilephone: '+1 202 555 0142',
    hs_language: 'da',
    hs_timezone: 'europe_slash_copenhagen',
    hs_email_optout: 'true',
    lastmodifieddate: '2025-03-01T10:00:00Z',
  },
}

export const A_NOTIFICATION = {
  eventId: 1,
  subscriptionId: 12,
  portalId: 34,
  occurredAt: 1_741_014_245_000,
  subscriptionType: 'contact.propertyChange',
  attemptNumber: 0,
  objectId: 501,
  changeSource: 'CRM',
  propertyName: 'email',
  propertyValue: 'ada@customer.example',
}

const BODY = JSON.stringify([
  A_NOTIFICATION,
  { ...A_NOTIFICATION, propertyName: 'hs_email_optout', propertyValue: 'true' },
  { ...A_NOTIFICATION, subscriptionType: 'contact.merge' },
])

export const HUBSPOT: ConnectorFixture = {
  file: JSON.stringify({
    results: [A_CALL, AN_EMAIL, A_MEETING, A_COMMUNICATION, A_CONTACT],
    events: [AN_EVENT, { ...AN_EVENT, type: 'BOUNCE', category: 'UNKNOWN_USER' }],
  }),
  webhook: {
    body: BODY,
    sign: (body, secret, at) => {
      const signature = hmac('sha256', secret, `POST${WEBHOOK_URL}hubspot${body}${at}`, 'base64')
      const headers = { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(at) }
      return deliveryTo('hubspot', body, headers, at)
    },
    isTimed: true,
    coversBody: true,
  },
}
