import { Mark } from '../behind/mark.tsx'
import { count, percent } from '../format/number.ts'
import { t } from '../words/t.ts'
import styles from './stretch-list.module.css'
import { type Stretch, type Stretches, stretchBehind, stretchText } from './stretches.ts'

/** The best and the worst hours of the week, as far as they are clear. */
export function StretchList({ stretches: { best, worst } }: { stretches: Stretches }) {
  if (!best && !worst)
    return <p className={styles.none}>{t('No hours of the week are clearly better or worse than the rest.')}</p>
  return (
    <dl className={styles.list}>
      {best && <Line label={t('Best')} stretch={best} />}
      {worst && <Line label={t('Worst')} stretch={worst} />}
    </dl>
  )
}

function Line({ label, stretch }: { label: string; stretch: Stretch }) {
  const { rate, rest } = stretch
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{stretchText(stretch)}</strong>{' '}
        <Mark behind={stretchBehind(stretch)}>
          {t('{share} of {n} attempts answered', { share: percent(rate.value), n: count(rate.denominator) })}
        </Mark>{' '}
        <span>
          {t('(95% interval {low} to {high}; rest of the week {rest})', {
            low: percent(rate.low),
            high: percent(rate.high),
            rest: percent(rest.value),
          })}
        </span>
      </dd>
    </div>
  )
}
