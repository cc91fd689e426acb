import { useQuery } from '@tanstack/react-query'
import { AGE_BAND_LABELS } from '@wavelength/core'
import { PageLink } from '../address/page-link.tsx'
import { addressOf } from '../address/search.ts'
import { customerName } from '../customers/customer-name.ts'
import { roughly } from '../format/number.ts'
import { dayIn, dayText } from '../format/time.ts'
import { Dialog } from '../panel/dialog.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import type { View } from '../report/view.ts'
import { t, word } from '../words/t.ts'
import { type Behind, wordsOf } from './behind.ts'
import styles from './behind-drawer.module.css'
import { asFilter, behindQuestion, type PeopleBehind } from './behind-query.ts'
import { PeopleCount } from './people-count.tsx'
import { type PeopleWords, peopleSearch } from './people-search.ts'
import { useCount } from './use-count.ts'

interface BehindDrawerProps {
  readonly behind: Behind
  readonly view: View | null
  readonly timeZone: string
  readonly onClose: () => void
}

/** Who stands behind a number: how many, the first of them, and the way to all. */
export default function BehindDrawer({ behind, view, timeZone, onClose }: BehindDrawerProps) {
  const words = wordsOf(behind, view)
  const report = useQuery(behindQuestion(words))
  const search = peopleSearch(words)
  return (
    <Dialog title={behind.title} onClose={onClose} isDrawer>
      <div className={styles.body}>
        {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
        {report.isPending && <Skeleton lines={12} label={t('the customers')} />}
        {report.data && <People people={report.data.customers} words={words} timeZone={timeZone} />}
      </div>
      <div className={styles.ways}>
        <PageLink to="/customers" search={search} className={styles.way}>
          {t('Open in Customers')}
        </PageLink>
        <a className={styles.way} href={addressOf('/v1/customers.csv', search)} download>
          {t('Download CSV')}
        </a>
      </div>
    </Dialog>
  )
}

interface PeopleProps {
  readonly people: PeopleBehind
  readonly words: PeopleWords
  readonly timeZone: string
}

function People({ people, words, timeZone }: PeopleProps) {
  const filter = asFilter(words)
  const { totalCount, totalCountLow } = useCount(people, filter)
  const { edges } = people
  const more = totalCount - edges.length
  return (
    <>
      <div className={styles.count}>
        <PeopleCount people={people} filter={filter} />
      </div>
      {edges.length > 0 && (
        <ScrollArea label={t('The first of them')}>
          <table className={styles.people}>
            <caption className="visually-hidden">{t('The first of them')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col">{t('Age')}</th>
                <th scope="col">{t('Last answer')}</th>
                <th scope="col">{t('Unanswered in a row')}</th>
              </tr>
            </thead>
            <tbody>
              {edges.map(({ node }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <PageLink to={`/customers/${encodeURIComponent(node.id)}`}>{customerName(node)}</PageLink>
                  </th>
                  <td>{word(AGE_BAND_LABELS[node.ageBand])}</td>
                  <td>{node.lastAnswerAt ? dayText(dayIn(new Date(node.lastAnswerAt), timeZone)) : t('never')}</td>
                  <td>{node.unansweredStreak}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {more > 0 && (
        <p className={styles.more}>
          {totalCountLow === null ? t('And {n} more.', { n: more }) : t('And about {n} more.', { n: roughly(more) })}
        </p>
      )}
    </>
  )
}
