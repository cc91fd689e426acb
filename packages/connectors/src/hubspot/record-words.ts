/** What an object of the CRM is. */
export type Kind =
  | 'CALL'
  | 'EMAIL'
  | 'MEETING'
  | 'COMMUNICATION'
  | 'POSTAL_MAIL'
  | 'NOTE'
  | 'TASK'
  | 'CONTACT'
  | 'COMPANY'
  | 'DEAL'
  | 'TICKET'

/** `hs_engagement_type`, and `type` in a warehouse. */
export const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  CALL: 'CALL',
  EMAIL: 'EMAIL',
  INCOMING_EMAIL: 'EMAIL',
  FORWARDED_EMAIL: 'EMAIL',
  MEETING: 'MEETING',
  COMMUNICATION: 'COMMUNICATION',
  WHATS_APP: 'COMMUNICATION',
  LINKEDIN_MESSAGE: 'COMMUNICATION',
  SMS: 'COMMUNICATION',
  POSTAL_MAIL: 'POSTAL_MAIL',
  NOTE: 'NOTE',
  TASK: 'TASK',
}

/** The first name of a property that only one kind has. */
export const KIND_OF_PREFIX: readonly (readonly [RegExp, Kind])[] = [
  [/^hs_call_/, 'CALL'],
  [/^hs_meeting_/, 'MEETING'],
  [/^hs_communication_/, 'COMMUNICATION'],
  [/^hs_postal_mail_/, 'POSTAL_MAIL'],
  [/^hs_email_(?:direction|status|from_|to_|headers|text|html|subject)/, 'EMAIL'],
  [/^hs_task_/, 'TASK'],
  [/^hs_note_/, 'NOTE'],
  [/^(?:email|firstname|lastname|mobilephone|hs_email_optout)$/, 'CONTACT'],
  [/^(?:domain|numberofemployees)$/, 'COMPANY'],
  [/^(?:dealname|dealstage)$/, 'DEAL'],
  [/^hs_ticket_|^hs_pipeline_stage$/, 'TICKET'],
]

/** Columns of older warehouse tables, and of the export of contacts, by the property that they hold. */
export const PROPERTY_OF_COLUMN: Readonly<Record<string, string>> = {
  timestamp: 'hs_timestamp',
  disposition: 'hs_call_disposition',
  duration_milliseconds: 'hs_call_duration',
  from_number: 'hs_call_from_number',
  to_number: 'hs_call_to_number',
  from_email: 'hs_email_from_email',
  to_email: 'hs_email_to_email',
  start_time: 'hs_meeting_start_time',
  end_time: 'hs_meeting_end_time',
  meeting_outcome: 'hs_meeting_outcome',
  Email: 'email',
  'First Name': 'firstname',
  'Last Name': 'lastname',
  'Phone Number': 'phone',
  'Mobile Phone Number': 'mobilephone',
  'Time Zone': 'hs_timezone',
  'Preferred language': 'hs_language',
  'Unsubscribed from all email': 'hs_email_optout',
  'Last Modified Date': 'lastmodifieddate',
}
