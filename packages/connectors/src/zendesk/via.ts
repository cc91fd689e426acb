import { type Channel, fault, shortened } from '@wavelength/core'

/** Over which channel a ticket was asked and is answered; `why` where that is no channel at all, or cannot be known. */
export interface Via {
  readonly asked: Channel | null
  readonly answered: Channel | null
  readonly why: string
}

const over = (asked: Channel, answered: Channel = asked): Via => ({ asked, answered, why: '' })

/** What colleagues write to such a ticket is mailed to whoever asked. */
const answeredByMail = (why: string): Via => ({ asked: null, answered: 'EMAIL', why })
const nothing = (why: string): Via => ({ asked: null, answered: null, why })

const MAIL = over('EMAIL')
const FORM = over('WEB_FORM', 'EMAIL')
const CALL = over('PHONE', 'EMAIL')
const CHAT = over('LIVE_CHAT')
const PROGRAM = answeredByMail('created by a program, which does not tell how the customer asked')
const APP = answeredByMail('written in an app for colleagues, which does not tell how the customer asked')
const ELSEWHERE = nothing('written over a service that is none of the channels here')
const NOBODY = nothing('written by a rule or a change of records, and by nobody')

/** Via types: https://developer.zendesk.com/documentation/ticketing/reference-guides/via-types, and what the API calls them. */
const VIA: Readonly<Record<string, Via>> = {
  mail: MAIL,
  email: MAIL,
  mailgun: MAIL,
  recovered_from_suspended_tickets: MAIL,
  web_form: FORM,
  web: FORM,
  web_widget: FORM,
  dropbox: FORM,
  helpcenter: FORM,
  help_center: FORM,
  mobile_sdk: FORM,
  answer_bot_for_web_widget: FORM,
  answer_bot_for_sdk: FORM,
  web_service: PROGRAM,
  api: PROGRAM,
  import: PROGRAM,
  answer_bot_api: PROGRAM,
  ticket_sharing: PROGRAM,
  closed_ticket: answeredByMail('goes on from a closed ticket, which does not tell how the customer asked'),
  mobile: APP,
  iphone: APP,
  lotus: APP,
  voice: CALL,
  voicemail: CALL,
  phone_call_inbound: CALL,
  phone_call_outbound: CALL,
  api_voicemail: CALL,
  api_phone_call_inbound: CALL,
  api_phone_call_outbound: CALL,
  chat: CHAT,
  chat_transcript: CHAT,
  native_messaging: CHAT,
  chat_offline_message: over('LIVE_CHAT', 'EMAIL'),
  sms: over('SMS'),
  text_message: over('SMS'),
  twilio_sms: over('SMS'),
  messagebird_sms: over('SMS'),
  whatsapp: over('WHATSAPP'),
  facebook: over('FACEBOOK'),
  facebook_post: over('FACEBOOK'),
  facebook_message: over('FACEBOOK'),
  sunshine_conversations_facebook_messenger: over('FACEBOOK'),
  instagram_dm: over('INSTAGRAM'),
  twitter: over('X'),
  twitter_dm: over('X'),
  sunshine_conversations_twitter_dm: over('X'),
  twitter_favorite: nothing('a like, which is no message'),
  telegram: ELSEWHERE,
  viber: ELSEWHERE,
  wechat: ELSEWHERE,
  line: ELSEWHERE,
  kakaotalk: ELSEWHERE,
  apple_business_chat: ELSEWHERE,
  google_business_messages: ELSEWHERE,
  google_rcs: ELSEWHERE,
  any_channel: ELSEWHERE,
  sunshine_conversations_api: ELSEWHERE,
  business_messaging_slack_connect: ELSEWHERE,
  answer_bot_for_slack: ELSEWHERE,
  answer_bot_for_agents: NOBODY,
  forum: ELSEWHERE,
  topic: ELSEWHERE,
  get_satisfaction: ELSEWHERE,
  side_conversation: nothing('a side conversation, which is with somebody else'),
  sample_ticket: nothing('a ticket that Zendesk made to show itself'),
  sample_interactive_ticket: nothing('a ticket that Zendesk made to show itself'),
  rule: NOBODY,
  rule_revision: NOBODY,
  merge: NOBODY,
  batch: NOBODY,
  linked_problem: NOBODY,
  group_change: NOBODY,
  group_deletion: NOBODY,
  user_change: NOBODY,
  user_deletion: NOBODY,
  user_merge: NOBODY,
  resource_push: NOBODY,
  macro_reference: NOBODY,
  automatic_solution_suggestions: NOBODY,
  satisfaction_prediction: NOBODY,
  ticket_tagging: NOBODY,
  admin_setting: NOBODY,
  monitor_event: NOBODY,
  omnichannel: NOBODY,
  symphony: NOBODY,
}

export function viaNamed(word: string | null): Via {
  if (word === null) throw fault('REQUIRED', ['via.channel'], 'via.channel is missing')
  const via = Object.hasOwn(VIA, word) ? VIA[word] : undefined
  if (via !== undefined) return via
  throw fault(
    'UNKNOWN_VALUE',
    ['via.channel'],
    `via.channel is "${shortened(word)}", which is no channel that is known`,
  )
}
