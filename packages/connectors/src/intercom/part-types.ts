/** Does a part of this type carry a message: always, only with words in it, or never? A text is why it never does. */
type PartMeaning = 'MESSAGE' | 'MESSAGE_IF_WORDED' | { readonly why: string }

const INTERNAL: PartMeaning = { why: 'a note among colleagues' }
const CHANGE: PartMeaning = { why: 'a change of the conversation, not a message' }

/** `part_type` of a conversation part; an answer that closes or reopens a conversation is a part of that type. */
const PART_TYPES: Readonly<Record<string, PartMeaning>> = {
  comment: 'MESSAGE',
  quick_reply: 'MESSAGE',
  open: 'MESSAGE_IF_WORDED',
  close: 'MESSAGE_IF_WORDED',
  assignment: 'MESSAGE_IF_WORDED',
  assign_and_reopen: 'MESSAGE_IF_WORDED',
  assign_and_unsnooze: 'MESSAGE_IF_WORDED',
  snoozed: 'MESSAGE_IF_WORDED',
  unsnoozed: 'MESSAGE_IF_WORDED',
  timer_unsnooze: CHANGE,
  away_mode_assignment: CHANGE,
  default_assignment: CHANGE,
  balanced_assignment: CHANGE,
  bulk_reassignment: CHANGE,
  participant_added: CHANGE,
  participant_removed: CHANGE,
  merged_primary_conversation: CHANGE,
  merged_secondary_conversation: CHANGE,
  channel_and_reply_time_expectation: CHANGE,
  language_detection_details: CHANGE,
  operator_workflow_event: CHANGE,
  note: INTERNAL,
  note_and_reopen: INTERNAL,
  call_summary: { why: 'the summary of a call, which the list of calls tells' },
  conversation_rating_changed: { why: 'a rating, which is no message' },
  conversation_rating_remark_added: { why: 'a rating, which is no message' },
}

/** Families of parts that Intercom keeps adding to. */
const FAMILIES: readonly (readonly [RegExp, PartMeaning])[] = [
  [/^(?:conversation|ticket)_(?:attribute|state|title|tags?|sla|priority)_\w+$/, CHANGE],
  [/^(?:custom_action|workflow|sla|fin|copilot)_\w+$/, CHANGE],
]

export function meaningOfPartType(type: string): PartMeaning | null {
  if (Object.hasOwn(PART_TYPES, type)) return PART_TYPES[type] ?? null
  return FAMILIES.find(([pattern]) => pattern.test(type))?.[1] ?? null
}
