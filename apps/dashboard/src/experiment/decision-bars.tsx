import { count } from '../format/number.ts'
import { t } from '../words/t.ts'
import styles from './decision-bars.module.css'
import type { FateCount } from './decisions-series.ts'

/** One bar per fate, on one scale. */
export function DecisionBars({ fates }: { fates: readonly FateCount[] }) {
  const longest = Math.max(1, ...fates.map(({ decisions }) => decisions))
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{t('Recommendations by what became of them')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('What became of them')}</th>
          <th scope="col">{t('Recommendations')}</th>
        </tr>
      </thead>
      <tbody>
        {fates.map(({ label, why, decisions, isJudged }) => (
          <tr key={label} data-judged={isJudged || undefined}>
            <th scope="row">
              {label} <span className={styles.why}>{why}</span>
            </th>
            <td>
              <span className={styles.lane} aria-hidden="true">
                <span className={styles.bar} style={{ inlineSize: `${(decisions / longest) * 100}%` }} />
              </span>
              <span className={styles.count}>{count(decisions)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
