import { CHANNEL_TRAITS, CHANNELS, type Channel } from '../model/channel.ts'
import { type ExcludedChannel, exclusion } from './exclusion.ts'
import { answerableUntil, closedBy } from './gates.ts'
import type { Question } from './recommendation.ts'
import type { OpenChannel } from './weigh.ts'
import { windowsAhead } from './windows.ts'

interface Judged {
  readonly open: readonly OpenChannel[]
  readonly excluded: readonly ExcludedChannel[]
}

/** Which channels are open for the message, and why the others are not. Every channel is one or the other. */
export function judge(question: Question): Judged {
  const open: OpenChannel[] = []
  const excluded: ExcludedChannel[] = []
  for (const channel of CHANNELS) {
    const closed = closedFrom(question, channel) ?? closedBy(question, channel)
    if (closed !== null) excluded.push(closed)
    else openOrTooLate(question, channel, open, excluded)
  }
  return { open, excluded }
}

function closedFrom({ closed, now }: Question, channel: Channel): ExcludedChannel | null {
  return closed?.find((each) => each.channel === channel && (each.until === null || each.until > now)) ?? null
}

function openOrTooLate(question: Question, channel: Channel, open: OpenChannel[], excluded: ExcludedChannel[]): void {
  const { ledger, now, message } = question
  const windows = windowsAhead(ledger.zone, channel, now, lastMoment(question, channel))
  if (windows.length > 0) open.push({ channel, windows })
  else excluded.push({ ...exclusion('NO_TIME_LEFT', { deadline: message.deadline }), channel })
}

/** The deadline; and where only the customer begins, the end of the time in which they can be answered. */
function lastMoment(question: Question, channel: Channel): number | null {
  const { deadline } = question.message
  if (CHANNEL_TRAITS[channel].startedBy === 'EITHER') return deadline
  const until = answerableUntil(question, channel)
  return until !== null && deadline !== null ? Math.min(until, deadline) : (until ?? deadline)
}
