import { AGE_BAND_LABELS, FAMILY_LABELS } from '@wavelength/core'
import { Mark } from '../behind/mark.tsx'
import { axisOf } from '../charts/axis.ts'
import type { Axis } from '../charts/interval-plot.tsx'
import { percent } from '../format/number.ts'
import { pointsText } from '../format/points.ts'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { t, word } from '../words/t.ts'
import { gapBehind } from './gap-behind.ts'
import styles from './gap-plot.module.css'
import { type ClearGap, type Gap, widestGaps } from './gaps.ts'

/** Two dots a row, how they reach us and how we reach them, and the points between. */
export function GapPlot({ gaps }: { gaps: readonly Gap[] }) {
  const rows = widestGaps(gaps)
  if (rows.length === 0)
    return <p>{t('In no age cohort does the way we reach them clearly differ from the way they reach us.')}</p>
  const axis = axisOf(rows.flatMap(({ theirs, ours }) => [theirs.value, ours.value]))
  const caption = t('The widest gaps between how they reach us and how we reach them')
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <span className={styles.key} data-side="theirs" /> {t('they reach us')}
        </span>
        <span>
          <span className={styles.key} data-side="ours" /> {t('we reach them')}
        </span>
      </p>
      <ScrollArea label={caption}>
        <table className={styles.plot}>
          <caption className="visually-hidden">{caption}</caption>
          <Heads />
          <tbody>
            {rows.map((gap, at) => (
              <GapRow
                key={`${gap.ageBand} ${gap.family}`}
                gap={gap}
                axis={axis}
                isFirstOfAge={rows[at - 1]?.ageBand !== gap.ageBand}
              />
            ))}
          </tbody>
          <Ticks axis={axis} />
        </table>
      </ScrollArea>
    </>
  )
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col">{t('Age')}</th>
        <th scope="col">{t('Family')}</th>
        <th scope="col" className={styles.number}>
          {t('They')}
        </th>
        <th scope="col" className={styles.lane}>
          <span className="visually-hidden">{t('Both on one scale')}</span>
        </th>
        <th scope="col" className={styles.number}>
          {t('We')}
        </th>
        <th scope="col" className={styles.gap}>
          {t('Gap')}
        </th>
      </tr>
    </thead>
  )
}

interface GapRowProps {
  readonly gap: ClearGap
  readonly axis: Axis
  readonly isFirstOfAge: boolean
}

function GapRow({ gap, axis, isFirstOfAge }: GapRowProps) {
  const { ageBand, family, theirs, ours, difference } = gap
  return (
    <tr data-family={family} data-first={isFirstOfAge || undefined}>
      <th scope="row">
        <span className={isFirstOfAge ? undefined : 'visually-hidden'}>{word(AGE_BAND_LABELS[ageBand])}</span>
      </th>
      <td className={styles.family}>{word(FAMILY_LABELS[family])}</td>
      <td className={styles.number}>
        <Mark behind={theirs.numerator > 0 ? gapBehind(gap, 'INBOUND') : null}>{percent(theirs.value)}</Mark>
      </td>
      <td className={styles.lane}>
        <Lane from={theirs.value} to={ours.value} axis={axis} />
      </td>
      <td className={styles.number}>
        <Mark behind={ours.numerator > 0 ? gapBehind(gap, 'OUTBOUND') : null}>{percent(ours.value)}</Mark>
      </td>
      <td className={styles.gap}>{pointsText(difference.value)}</td>
    </tr>
  )
}

function Lane({ from, to, axis }: { from: number; to: number; axis: Axis }) {
  const place = (value: number) => `${(value / axis.end) * 100}%`
  return (
    <span className={styles.scale} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} className={styles.gridline} style={{ insetInlineStart: place(tick) }} />
      ))}
      <span
        className={styles.between}
        style={{ insetInlineStart: place(Math.min(from, to)), inlineSize: place(Math.abs(from - to)) }}
      />
      <span className={styles.dot} data-side="ours" style={{ insetInlineStart: place(to) }} />
      <span className={styles.dot} data-side="theirs" style={{ insetInlineStart: place(from) }} />
    </span>
  )
}

function Ticks({ axis }: { axis: Axis }) {
  return (
    <tfoot aria-hidden="true">
      <tr>
        <td />
        <td />
        <td className={styles.number} />
        <td className={styles.lane}>
          <span className={styles.scale}>
            {axis.ticks.map((tick) => (
              <span key={tick} className={styles.tick} style={{ insetInlineStart: `${(tick / axis.end) * 100}%` }}>
                {percent(tick)}
              </span>
            ))}
          </span>
        </td>
        <td className={styles.number} />
        <td />
      </tr>
    </tfoot>
  )
}
