import { PageLink } from '../../address/page-link.tsx'
import { Card } from '../../panel/card.tsx'
import { t, word } from '../../words/t.ts'
import page from '../data-page.module.css'
import styles from './connectors.module.css'
import type { Connector } from './connectors-query.ts'

const CONFIRMED = {
  CAPTURED: 'Its format was checked with what the system really wrote.',
  DOCUMENTED: 'Its format was checked with the examples of its documentation.',
  PARTLY: 'Its format was checked in part: look at what the first import refuses.',
} as const

/** What is read of the system's history, and how sure that is. */
export function FilesCard({ connector, mayImport }: { connector: Connector; mayImport: boolean }) {
  const { name, endings, options, confirmed } = connector
  const required = options.filter(({ isRequired }) => isRequired)
  const others = options.filter(({ isRequired }) => !isRequired)
  return (
    <Card title={t('History')} subtitle={word(CONFIRMED[confirmed])}>
      <div className={styles.steps}>
        {endings.length === 0 && <p>{t('The system writes no files that are read here.')}</p>}
        {endings.length > 0 && (
          <>
            <p>
              <code>wavelength import {name}</code> {t('reads its files: {endings}', { endings: endings.join(' ') })}
            </p>
            {required.length > 0 && <p>{t('It has to be told: {options}', { options: saying(required) })}</p>}
            {others.length > 0 && <p>{t('It may be told: {options}', { options: saying(others) })}</p>}
            {mayImport && (
              <p>
                <PageLink to="/data" search={{ step: 'upload' }} className={page.action}>
                  {t('Import a file')}
                </PageLink>
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function saying(options: Connector['options']): string {
  return options.map(({ describes }) => describes).join('; ')
}
