import { BY_CHANNEL, CHANNEL_LABELS, CHANNELS, type Channel } from '@wavelength/core'
import { isShown, isSound, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { percent } from '../format/number.ts'
import { shareCells, shareColumns, type Table, textCell, textColumn } from '../panel/table.ts'
import { contrastOf, surestOf } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'

const UNANSWERED_PHRASES = {
  EMAIL: 'an unanswered email',
  PHONE: 'an unanswered call',
  SMS: 'an unanswered text message',
  WHATSAPP: 'an unanswered WhatsApp message',
  X: 'an unanswered message on X',
  FACEBOOK: 'an unanswered Facebook message',
  INSTAGRAM: 'an unanswered Instagram message',
  LINKEDIN: 'an unanswered LinkedIn message',
  APP_PUSH: 'an unanswered app notification',
  LIVE_CHAT: 'an unanswered chat',
  WEB_FORM: 'an unanswered web form message',
  LETTER: 'an unanswered letter',
  FAX: 'an unanswered fax',
  IN_PERSON: 'an unanswered visit',
} satisfies Record<Channel, string>

/** A channel that was tried after another had stayed unanswered. */
export interface FollowUp {
  readonly previous: Channel
  readonly channel: Channel
  /** How many of the follow-ups were answered. */
  readonly rate: ShownRate
}

export interface AfterChannel {
  readonly previous: Channel
  /** What worked best first; few come after what is sound, and what may not be shown last. */
  readonly followUps: readonly FollowUp[]
}

export function toAfterChannels({ rows }: Aggregate): AfterChannel[] {
  const followUps = rows.flatMap((row) => {
    const previous = keyIn(row, 'PREVIOUS_CHANNEL', CHANNELS)
    const channel = keyIn(row, 'CHANNEL', CHANNELS)
    const isTried = measured(row, 'ATTEMPTS').value !== 0
    return previous && channel && isTried ? [{ previous, channel, rate: rateOf(measured(row, 'ANSWER_RATE')) }] : []
  })
  return CHANNELS.map((previous) => ({
    previous,
    followUps: followUps.filter((each) => each.previous === previous).sort((a, b) => sortKey(b) - sortKey(a)),
  })).filter((after) => after.followUps.length > 0)
}

function sortKey({ rate }: FollowUp): number {
  if (!isShown(rate)) return -1
  return rate.value + (rate.kind === 'OK' ? 1 : 0)
}

/**
 * "After an unanswered call, 54% of follow-ups by text message get a reply, but only 21% by phone": where another
 * channel does most surely better than the same again. Silent when none clearly does.
 */
export function nextChannelFinding(afters: readonly AfterChannel[]): string | null {
  const surest = surestOf(afters.flatMap(changesOf))
  if (surest === null) return null
  const { more, less } = surest
  return t('After {attempt}, {more} of follow-ups {other} get a reply, but only {less} {same}', {
    attempt: word(UNANSWERED_PHRASES[less.channel]),
    more: percent(more.rate.value),
    other: word(BY_CHANNEL[more.channel]),
    less: percent(less.rate.value),
    same: word(BY_CHANNEL[less.channel]),
  })
}

/** Each other channel held against the same again. */
function changesOf({ previous, followUps }: AfterChannel) {
  const sound = followUps.flatMap((each) => (isSound(each.rate) ? [{ ...each, rate: each.rate }] : []))
  const same = sound.find(({ channel }) => channel === previous)
  return same ? sound.map((other) => contrastOf(other, same)) : []
}

export function followUpBehind({ previous, channel }: FollowUp): Behind {
  return {
    title: t('Answered follow-ups {byChannel} after {attempt}', {
      byChannel: word(BY_CHANNEL[channel]),
      attempt: word(UNANSWERED_PHRASES[previous]),
    }),
    measure: 'ANSWERED',
    narrowed: { previousChannels: [previous], channels: [channel] },
  }
}

export function nextChannelTable(afters: readonly AfterChannel[]): Table {
  return {
    caption: t('Follow-ups by the channel before, which was unanswered, and their own channel: how many were answered'),
    columns: [
      textColumn(t('Unanswered before')),
      textColumn(t('Follow-up')),
      ...shareColumns(t('Answered %'), t('Follow-ups')),
    ],
    rows: afters.flatMap(({ followUps }) =>
      followUps.map((followUp) => [
        textCell(word(CHANNEL_LABELS[followUp.previous])),
        textCell(word(CHANNEL_LABELS[followUp.channel])),
        ...shareCells(followUp.rate, {
          ...followUpBehind(followUp),
          title: t('Follow-ups {byChannel} after {attempt}', {
            byChannel: word(BY_CHANNEL[followUp.channel]),
            attempt: word(UNANSWERED_PHRASES[followUp.previous]),
          }),
          measure: 'ANSWER_RATE',
        }),
      ]),
    ),
  }
}
