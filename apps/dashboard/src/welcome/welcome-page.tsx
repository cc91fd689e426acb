import { PageLink } from '../address/page-link.tsx'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { Card } from '../panel/card.tsx'
import { t } from '../words/t.ts'
import { FirstSteps } from './first-steps.tsx'
import { SampleOffer } from './sample-offer.tsx'
import styles from './welcome-page.module.css'

/** Demo or own data? */
export default function WelcomePage() {
  return (
    <WithStatus title={t('Welcome')}>
      {(status) => (
        <Page
          title={t('Welcome')}
          lead={t('Wavelength learns from what happened how each of your customers wants to be reached.')}
          status={status}
        >
          <div className={styles.cards}>
            <Card title={t('Look around with sample data')}>
              <SampleOffer status={status} />
            </Card>
            <Card title={t('Bring your own data')}>
              <OwnData />
            </Card>
            <div className={styles.whole}>
              <Card title={t('Three steps to answers of your own')}>
                <FirstSteps status={status} />
              </Card>
            </div>
          </div>
        </Page>
      )}
    </WithStatus>
  )
}

function OwnData() {
  return (
    <>
      <p>{t('A table of contacts is enough to begin: who, when, over which channel, answered or not.')}</p>
      <ul className={styles.ways}>
        <li>
          <PageLink to="/data">{t('Upload a file and say what its columns mean')}</PageLink>
        </li>
        <li>
          <PageLink to="/developers">{t('Record contacts from your own systems')}</PageLink>
        </li>
      </ul>
    </>
  )
}
