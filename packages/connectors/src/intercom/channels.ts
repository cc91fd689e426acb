import type { Channel } from '@wavelength/core'

/**
 * What a conversation came in by: `source.type` (https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations);
 * in version 1 of the API always `conversation_message`, which was the messenger. Null: a call, which the list of calls tells.
 */
export const CHANNEL_OF_SOURCE: Readonly<Record<string, Channel | null>> = {
  conversation: 'LIVE_CHAT',
  conversation_message: 'LIVE_CHAT',
  email: 'EMAIL',
  facebook: 'FACEBOOK',
  instagram: 'INSTAGRAM',
  phone_call: null,
  // Who called was sent to the messenger, and goes on there.
  phone_switch: 'LIVE_CHAT',
  push: 'APP_PUSH',
  sms: 'SMS',
  twitter: 'X',
  whatsapp: 'WHATSAPP',
}

/**
 * Who began the conversation: `source.delivered_as`. A text is why the beginning is left out: such a message becomes a
 * conversation only when somebody answers it, so those alone would make every one of them look answered.
 */
export const REASON_TO_LEAVE_OUT: Readonly<Record<string, string | null>> = {
  customer_initiated: null,
  admin_initiated: null,
  operator_initiated: null,
  automated:
    'a message sent by rules shows here only once it was answered; the export of content data tells all of them',
  campaigns_initiated:
    'a message of a campaign shows here only once it was answered; the export of content data tells all of them',
}
