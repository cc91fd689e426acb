import type { SetAttempt, SetEvent } from '../question-set.ts'

export function anAttempt(filled: Partial<SetAttempt> = {}): SetAttempt {
  return {
    type: 'attempt',
    id: 'm1-0',
    at: '2024-02-05T09:00:00.000Z',
    channel: 'email',
    purpose: 'service',
    matter: 'm1',
    attemptNo: 1,
    propensity: 0.1,
    channelPropensity: 0.5,
    ...filled,
  }
}

/** So many attempts on a channel, a day apart; the first of them answered an hour later. */
export function attempts(
  filled: Partial<SetAttempt>,
  { made, answered }: { made: number; answered: number },
): SetEvent[] {
  return Array.from({ length: made }, (_, at) => {
    const day = Date.parse('2024-02-05T09:00:00.000Z') + at * 86_400_000
    const attempt = anAttempt({ at: new Date(day).toISOString(), ...filled, id: `${filled.channel}-${at}` })
    const answer: SetEvent = { type: 'answer', at: new Date(day + 3_600_000).toISOString(), attempt: attempt.id }
    return at < answered ? [attempt, answer] : [attempt]
  }).flat()
}
