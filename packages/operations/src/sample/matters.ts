import type { Channel, Purpose } from '@wavelength/core'
import type { Person } from './person.ts'

/** Something that the business gets in touch about. */
export interface Matter {
  readonly name: string
  readonly purpose: Purpose
  readonly automated: boolean
  /** Ways to try one after the other while no answer comes, and how often each way is taken. */
  readonly ways: readonly (readonly [weight: number, ...steps: Channel[]])[]
  /** All steps go out on the same day: the same message through several streams. */
  readonly atOnce: boolean
  readonly weight: (person: Person) => number
}

export const MATTERS: readonly Matter[] = [
  matter('newsletter', 'NEWSLETTER', [[1, 'EMAIL']], ({ persona }) => 14 * persona.mails, { automated: true }),
  matter(
    'offer',
    'PROMOTION',
    [
      [6, 'EMAIL'],
      [2, 'SMS'],
      [2, 'APP_PUSH'],
      [0.4, 'PHONE'],
    ],
    ({ persona }) => 12 * persona.mails,
    {
      automated: true,
    },
  ),
  matter('offer everywhere', 'PROMOTION', [[1, 'EMAIL', 'SMS', 'APP_PUSH']], () => 1.5, {
    automated: true,
    atOnce: true,
  }),
  matter(
    'appointment',
    'REMINDER',
    [
      [4, 'SMS', 'PHONE'],
      [3, 'EMAIL', 'SMS'],
      [2, 'PHONE', 'SMS'],
      [2, 'APP_PUSH', 'SMS'],
    ],
    () => 13,
    {
      automated: true,
    },
  ),
  matter(
    'outage',
    'URGENT_ALERT',
    [
      [4, 'SMS', 'PHONE'],
      [3, 'PHONE', 'SMS'],
      [2, 'APP_PUSH', 'SMS'],
      [1, 'WHATSAPP', 'PHONE'],
    ],
    () => 5,
  ),
  matter(
    'contract question',
    'COMPLEX_MATTER',
    [
      [6, 'PHONE', 'PHONE', 'EMAIL'],
      [4, 'EMAIL', 'EMAIL', 'PHONE'],
      [1, 'EMAIL', 'PHONE', 'IN_PERSON'],
      [1, 'LETTER', 'PHONE'],
    ],
    () => 14,
  ),
  matter(
    'terms',
    'FORMAL_NOTICE',
    [
      [5, 'LETTER', 'PHONE'],
      [3, 'EMAIL', 'LETTER'],
    ],
    () => 4,
  ),
  matter('signed paper', 'FORMAL_NOTICE', [[1, 'FAX', 'EMAIL']], ({ isBusiness }) => (isBusiness ? 4 : 0.25)),
  matter(
    'delivery',
    'SERVICE_UPDATE',
    [
      [5, 'EMAIL'],
      [3, 'APP_PUSH'],
      [2, 'SMS'],
    ],
    () => 8,
    { automated: true },
  ),
  matter(
    'thanks',
    'THANK_YOU',
    [
      [6, 'EMAIL'],
      [2, 'LETTER'],
      [1, 'IN_PERSON'],
    ],
    () => 3,
  ),
  matter(
    'birthday',
    'GREETING',
    [
      [5, 'EMAIL'],
      [3, 'LETTER'],
      [2, 'SMS'],
    ],
    () => 3,
  ),
  matter(
    'anniversary gift',
    'GIFT',
    [
      [3, 'LETTER'],
      [1, 'IN_PERSON'],
    ],
    () => 1,
  ),
  matter(
    'how was it',
    'FEEDBACK_REQUEST',
    [
      [5, 'EMAIL'],
      [3, 'SMS'],
      [1, 'WHATSAPP'],
    ],
    () => 6,
    { automated: true },
  ),
  matter(
    'new contract',
    'SALES_CONVERSATION',
    [
      [5, 'PHONE', 'EMAIL', 'PHONE'],
      [2, 'IN_PERSON', 'PHONE'],
      [1, 'LINKEDIN', 'EMAIL'],
      [2, 'EMAIL', 'PHONE'],
    ],
    ({ isBusiness }) => (isBusiness ? 12 : 4),
  ),
]

function matter(
  name: string,
  purpose: Purpose,
  ways: Matter['ways'],
  weight: Matter['weight'],
  others: Partial<Pick<Matter, 'automated' | 'atOnce'>> = {},
): Matter {
  return { name, purpose, ways, weight, automated: false, atOnce: false, ...others }
}
