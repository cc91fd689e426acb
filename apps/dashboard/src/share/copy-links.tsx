import { useState } from 'react'
import { addressOf, readSearch } from '../address/search.ts'
import { isDays } from '../filters/comparison.ts'
import { searchOf } from '../filters/filter.ts'
import { rangeOf } from '../filters/period.ts'
import { copyText } from '../panel/copy-text.ts'
import form from '../panel/form.module.css'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import styles from './share-dialog.module.css'

/** For those who can sign in: the view as it goes on, or as it stands today. */
export function CopyLinks({ view }: { view: View }) {
  const [told, setTold] = useState('')
  const copy = async (link: string) => setTold((await copyText(link)) ? t('Link copied') : link)
  return (
    <section className={styles.part}>
      <h3>{t('For those who sign in')}</h3>
      <div className={form.row}>
        <button type="button" onClick={() => void copy(location.href)}>
          {t('Copy link')}
        </button>
        {!isDays(view.filter.range) && (
          <button type="button" onClick={() => void copy(linkAsSeen(view))}>
            {t('Copy link with today’s days')}
          </button>
        )}
        <output className={form.note}>{told}</output>
      </div>
      <p className={form.note}>
        {t('The first goes on with the calendar; the second shows these very days for ever.')}
      </p>
    </section>
  )
}

/** Relative days are pinned to dates, those of the comparison too. */
export function linkAsSeen({ filter, period, previous }: View): string {
  const comparison = previous === null ? 'none' : rangeOf(previous)
  const pinned = searchOf({ ...filter, range: rangeOf(period), comparison })
  return location.origin + addressOf(location.pathname, { ...readSearch(location.search), ...pinned })
}
