import { BarRows } from '../charts/bar-rows.tsx'
import { count, percent } from '../format/number.ts'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import type { CustomerClass } from './load-classes-series.ts'

interface ClassBarsProps {
  readonly classes: readonly CustomerClass[]
  readonly caption: string
  readonly head: string
  /** Names the stretch that is held against. */
  readonly before: string
}

/** Customers of each class, and how many they were before. */
export function ClassBars({ classes, caption, head, before }: ClassBarsProps) {
  return (
    <BarRows
      caption={caption}
      head={head}
      barHead={t('Customers')}
      figureHeads={[t('Customers'), t('Share'), before]}
      rows={classes.map(({ key, label, customers, previous, share, behind }) => ({
        key,
        label,
        value: customers,
        figures: [
          customers === null ? { text: tooFew() } : { text: count(customers), behind: customers > 0 ? behind : null },
          { text: share === null ? '–' : percent(share) },
          { text: previous === null ? '–' : count(previous) },
        ],
      }))}
    />
  )
}
