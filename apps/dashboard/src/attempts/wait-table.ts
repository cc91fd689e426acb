import { FAMILY_LABELS } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'
import { span } from '../format/duration.ts'
import { countCell, intervalCell, numberColumn, rateCell, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { type Delays, delayCell, delayColumn, delaysUpTo, isTold, withheldCell } from './delays.ts'
import { byFamily } from './wait-finding.ts'
import type { Arrived, FamilyWait } from './wait-series.ts'

/** A line for each family and moment: how many of its replies had come by then. */
export function waitTable(waits: readonly FamilyWait[]): Table {
  return {
    caption: t('Share of replies that have come, by family of channels and delay'),
    columns: [
      textColumn(t('Family')),
      delayColumn(t('Within')),
      numberColumn(t('Come %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Come')),
      numberColumn(t('Replies')),
      delayColumn(t('90% within')),
    ],
    rows: waits.flatMap(linesOf),
  }
}

function linesOf(wait: FamilyWait) {
  const label = textCell(word(FAMILY_LABELS[wait.family]))
  const { delays, arrived } = wait
  if (!isTold(delays)) return [[label, ...Array.from({ length: 6 }, withheldCell)]]
  return arrived.map((each) => [label, ...cellsOf(wait, delays, each)])
}

function cellsOf(wait: FamilyWait, delays: Delays, arrived: Arrived) {
  return [
    delayCell(arrived.end),
    rateCell(arrived.rate),
    intervalCell(arrived.rate),
    countCell(arrived.rate.numerator, arrivedBehind(wait, arrived)),
    countCell(delays.replies, familyBehind(wait)),
    delayCell(delays.p90),
  ]
}

export function familyBehind(wait: FamilyWait): Behind {
  return {
    title: t('Attempts {byFamily} that got a reply', { byFamily: byFamily(wait) }),
    measure: 'ANSWERED',
    narrowed: { families: [wait.family] },
  }
}

function arrivedBehind(wait: FamilyWait, { delay, end }: Arrived): Behind {
  return {
    title: t('Attempts {byFamily} that got a reply within {delay}', {
      byFamily: byFamily(wait),
      delay: span(end),
    }),
    measure: 'ANSWERED',
    narrowed: { families: [wait.family], replyDelays: [...delaysUpTo(delay)] },
  }
}
