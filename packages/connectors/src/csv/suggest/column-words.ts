/** What a column may hold, by the words in its name. The first that fits is taken. */
const FIELD_WORDS = {
  inReplyTo: /^(in )?reply to( id)?$/,
  email: /^(customer |client |contact |member |user )?(e ?mail)( address)?$/,
  phone: /^(customer |client |contact |member )?(phone|mobile|cell|tel|telephone|msisdn)( ?(number|no|nr))?$/,
  customerId:
    /^(customer|client|member|patient|subscriber|consumer|user|account|contact|person|cust)( ?(id|number|no|nr|key|code|ref))$|^(customer|client|member|msno)$/,
  eventId:
    /^(event|call|message|msg|ticket|interaction|conversation|record|row|email|mail|sms|log|activity)? ?(id|nr|no|uuid|guid|reference|sid)$/,
  name: /^(customer |client |contact |member |full )?name$/,
  birthDate: /^(birth ?date|date of birth|birthday|dob)$/,
  birthYear: /^(birth ?year|year of birth|born|yob)$/,
  segment: /^(customer )?(segment|tier|plan)$/,
  country: /^country( code)?$/,
  region: /^(region|state|province)$/,
  language: /^(language|lang|locale)$/,
  channel: /^(channel|medium|contact (type|method|channel|mode)|communication (type|channel)|via)$/,
  direction: /^(direction|in ?out|inbound outbound|call (direction|type)|way)$/,
  answered: /^(is |was )?(answered|reached|responded|replied|response|connected|picked up)$/,
  outcome: /^(outcome|result|status|disposition|call (status|result|outcome)|delivery status|state of contact)$/,
  durationSeconds: /^(call )?(duration|talk ?time|length)( ?(in )?(s|sec|secs|seconds))?$|^seconds$|^talking seconds$/,
  purpose: /^(purpose|reason|topic|category|message type)$/,
  campaign: /^campaign( ?(id|name|code))?$/,
  timestamp:
    /^(occurred|created|started|sent|received|called|contacted|event|call|contact|message|interaction)? ?(date ?time|timestamp|time ?stamp|at|on|start ?time|date and time|when)$|^(started|start|created|occurred|sent|called|contacted|datetime)$/,
  date: /^(call |contact |event |message |sent |start |created )?(date|day)$/,
  time: /^(call |contact |event |message |sent |start )?(time|hour minute|clock)$/,
} as const

export type SuggestedField = keyof typeof FIELD_WORDS

/** Where people told what they permit: imports do not read it. */
const CONSENT_WORDS =
  /\b(consent|opt ?in|opt ?out|optin|optout|permission|subscribed|unsubscribed|gdpr|do not (call|contact))\b/

/** "CustomerID", "customer_id" and "Customer Id" are the same words. */
export function wordsOf(column: string): string {
  return column
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function fieldNamed(column: string): SuggestedField | null {
  const words = wordsOf(column)
  const found = Object.entries(FIELD_WORDS).find(([, expression]) => expression.test(words))
  return (found?.[0] as SuggestedField | undefined) ?? null
}

export function isConsentColumn(column: string): boolean {
  return CONSENT_WORDS.test(wordsOf(column))
}
