import { AGE_BAND_LABELS, CHANNEL_LABELS, type Direction, FAMILY_LABELS } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { agePhrase, inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { pointsText } from '../format/points.ts'
import { pointsCells } from '../panel/points-cells.ts'
import { countCell, numberColumn, rateCell, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import type { Pair, Topic } from './changes.ts'
import { contactsBehind } from './channel-share-series.ts'
import { unansweredBehind } from './unanswered-behind.ts'

/** Where more can be read about a topic. */
export const PAGE_OF = { UNANSWERED: '/attempts', SHARE: '/channels', SPAM: '/email' } as const satisfies Record<
  Topic['kind'],
  string
>

/** One sentence about a clear change; from nothing to something is new, and no percentage. */
export function changeText(pair: Pair): string {
  switch (pair.topic.kind) {
    case 'UNANSWERED':
      return unansweredText(pair, word(CHANNEL_LABELS[pair.topic.channel]))
    case 'SHARE':
      return shareText(pair, word(FAMILY_LABELS[pair.topic.family]), agePhrase(pair.topic.ageBand))
    case 'SPAM':
      return spamText(pair)
  }
}

function unansweredText(pair: Pair, channel: string): string {
  const said = { ...figures(pair), channel }
  if (pair.before.numerator === 0)
    return t('{channel}: {now} of attempts go unanswered, which is new.', { channel, now: said.now })
  return pair.difference.value > 0
    ? t('{channel} goes unanswered more often: {now} of attempts, up {points}.', said)
    : t('{channel} goes unanswered less often: {now} of attempts, down {points}.', said)
}

function shareText(pair: Pair, family: string, age: string): string {
  const said = { ...figures(pair), family, age }
  if (pair.before.numerator === 0) return t('{family} is new among {age}: {now} of their contacts.', said)
  return pair.difference.value > 0
    ? t('{family} grew among {age}: {now} of their contacts, up {points}.', said)
    : t('{family} shrank among {age}: {now} of their contacts, down {points}.', said)
}

function spamText(pair: Pair): string {
  const said = figures(pair)
  if (pair.before.numerator === 0) return t('Spam is new: {now} of incoming email.', said)
  return pair.difference.value > 0
    ? t('More of the incoming email is spam: {now}, up {points}.', said)
    : t('Less of the incoming email is spam: {now}, down {points}.', said)
}

function figures({ now, difference }: Pair) {
  return { now: percent(now.value), points: pointsText(difference.value) }
}

/** All that was compared, clear or not. */
export function changesTable(pairs: readonly Pair[], direction: Direction): Table {
  return {
    caption: t('Shares now and in the period compared'),
    columns: [
      textColumn(t('Share')),
      numberColumn(t('Now %')),
      numberColumn(t('Of')),
      numberColumn(t('Before %')),
      numberColumn(t('Of, before')),
      numberColumn(t('Change in points')),
      numberColumn(t('95% interval')),
    ],
    rows: pairs.map(({ topic, now, before, difference }) => [
      textCell(topicText(topic)),
      { ...rateCell(now), behind: now.numerator > 0 ? behindOf(topic, direction) : null },
      countCell(now.denominator),
      rateCell(before),
      countCell(before.denominator),
      ...pointsCells(difference),
    ]),
  }
}

/** The people behind the share of the page's own days. */
function behindOf(topic: Topic, direction: Direction): Behind {
  switch (topic.kind) {
    case 'UNANSWERED':
      return unansweredBehind(topic)
    case 'SHARE':
      return contactsBehind(direction, topic.ageBand, topic.family)
    case 'SPAM':
      return { title: topicText(topic), measure: 'SPAM', narrowed: { directions: ['INBOUND'] }, ignoresChannels: true }
  }
}

function topicText(topic: Topic): string {
  switch (topic.kind) {
    case 'UNANSWERED':
      return t('Unanswered, {channel}', { channel: inSentence(CHANNEL_LABELS[topic.channel]) })
    case 'SHARE':
      return `${word(FAMILY_LABELS[topic.family])}, ${word(AGE_BAND_LABELS[topic.ageBand])}`
    case 'SPAM':
      return t('Spam in incoming email')
  }
}
