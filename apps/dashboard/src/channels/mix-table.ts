import { type Direction, FAMILY_LABELS } from '@wavelength/core'
import type { Interval } from '../charts/interval.ts'
import { countCell, numberColumn, rateCell, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { familiesInMix, type MixPoint, mixBehind, shareAt } from './mix-series.ts'

const INTERVAL_LABELS = { DAY: 'Day', WEEK: 'Week from', MONTH: 'Month from' } satisfies Record<Interval, string>

/** A line per stretch of time, a column per family. */
export function mixTable(points: readonly MixPoint[], interval: Interval, direction: Direction): Table {
  const families = familiesInMix(points)
  return {
    caption: t('Share of contacts by channel family over time'),
    columns: [
      textColumn(word(INTERVAL_LABELS[interval])),
      ...families.map((family) => numberColumn(`${word(FAMILY_LABELS[family])} %`)),
      numberColumn(t('Contacts')),
      textColumn(t('Complete')),
    ],
    rows: points.map((point) => [
      textCell(point.day),
      ...families.map((family) => {
        const rate = shareAt(point, family)
        const hasPeople = (rate.kind === 'OK' || rate.kind === 'FEW') && rate.numerator > 0
        return { ...rateCell(rate), behind: hasPeople ? mixBehind(point, family, direction) : null }
      }),
      point.contacts === null ? textCell(tooFew()) : countCell(point.contacts),
      textCell(point.isPartial ? t('no') : t('yes')),
    ]),
  }
}
