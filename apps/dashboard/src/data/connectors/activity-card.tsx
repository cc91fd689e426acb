import { span } from '../../format/duration.ts'
import { momentText } from '../../format/time.ts'
import { Card } from '../../panel/card.tsx'
import { t } from '../../words/t.ts'
import run from '../run/run.module.css'
import { Figures } from '../run/run-figures.tsx'
import { rhythmWords } from '../sources/rhythm-words.ts'
import type { Source } from '../sources/sources-query.ts'
import type { Connector } from './connectors-query.ts'
import { DeliveryStatus } from './delivery-status.tsx'

interface ActivityProps {
  readonly connector: Connector
  /** The contacts that it brought; none when it brought none yet. */
  readonly source: Source | undefined
  readonly timeZone: string
}

/** How lately it has brought something, and how often it should. */
export function ActivityCard({ connector, source, timeZone }: ActivityProps) {
  const { activity, webhook } = connector
  const moment = (at: string | null) => (at === null ? t('none') : momentText(at, timeZone))
  return (
    <Card
      title={t('What comes through it')}
      subtitle={source ? lateness(source) : t('No contact has come through it yet.')}
    >
      <Figures
        figures={[
          { label: t('Contacts in all'), value: source?.contacts ?? 0 },
          { label: t('Contacts in 24 h'), value: source?.contactsLastDay ?? 0 },
          ...(webhook === null ? [] : [{ label: t('Deliveries in 24 h'), value: activity.deliveriesLastDay }]),
          { label: t('Refused in 24 h'), value: activity.rejectedLastDay },
        ]}
      />
      <dl className={run.facts}>
        <Fact name={t('Last contact')} value={moment(source?.lastEventAt ?? null)} />
        <Fact name={t('Expected')} value={rhythmWords(source?.expectedEverySeconds ?? null)} />
        {webhook !== null && <Fact name={t('Last delivery')} value={moment(activity.lastDeliveryAt)} />}
        <Fact name={t('Last import')} value={moment(activity.lastImportAt)} />
        <div>
          <dt>{t('Deliveries')}</dt>
          <dd>
            <DeliveryStatus connector={connector} />
          </dd>
        </div>
      </dl>
    </Card>
  )
}

function lateness({ isLate, lagSeconds }: Source): string {
  const age = span(lagSeconds)
  return isLate ? t('Late: its last contact was {age} ago.', { age }) : t('Its last contact was {age} ago.', { age })
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
