/** The objects that are read, by the first three letters of their ids, which are the same in every organisation. */
const KIND_OF_PREFIX = {
  '003': 'Contact',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '00v': 'CampaignMember',
  '02s': 'EmailMessage',
  '0LQ': 'VoiceCall',
  '0Mw': 'MessagingSession',
  '570': 'LiveChatTranscript',
} as const

export type Kind = (typeof KIND_OF_PREFIX)[keyof typeof KIND_OF_PREFIX]

const KINDS: readonly Kind[] = Object.values(KIND_OF_PREFIX)

export function kindNamed(name: string): Kind | null {
  return KINDS.find((kind) => kind === name) ?? null
}

export function kindOfId(id: string): Kind | null {
  const prefix = id.slice(0, 3)
  return Object.hasOwn(KIND_OF_PREFIX, prefix) ? KIND_OF_PREFIX[prefix as keyof typeof KIND_OF_PREFIX] : null
}
