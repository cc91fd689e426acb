import { useQuery } from '@tanstack/react-query'
import { DECIDED_BY_LABELS } from '@wavelength/core'
import type { ReactNode } from 'react'
import { momentText } from '../format/time.ts'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { marked } from '../words/marked.ts'
import { t, word } from '../words/t.ts'
import { AnswerCard } from './answer-card.tsx'
import { ApiText } from './api-text.tsx'
import { AttemptPlan } from './attempt-plan.tsx'
import { DoNotList } from './do-not-list.tsx'
import { MessagePicker } from './message-picker.tsx'
import { OverridePanel } from './override-panel.tsx'
import { type Customer, type Recommendation, reachQuestion } from './profile-query.ts'
import type { MessageChoice } from './profile-search.ts'
import { noActionText } from './ranking-change.ts'
import styles from './reach-panel.module.css'
import { WhyPanel } from './why-panel.tsx'

interface ReachPanelProps {
  readonly customer: Customer
  readonly message: MessageChoice
  /** The deployment's, for days on which we did something. */
  readonly ourZone: string
  readonly onMessage: (message: MessageChoice) => void
}

/** The answer: number one and number two way for this message, what must not be done, and why. */
export function ReachPanel({ customer, message, ourZone, onMessage }: ReachPanelProps) {
  const report = useQuery(reachQuestion(customer.id, message))
  const answer = report.data?.customer?.recommendation
  const override = answer?.first && answer.arm !== 'HOLDOUT' && (
    <OverridePanel customerId={customer.id} answer={answer} purpose={message.purpose} timeZone={ourZone} />
  )
  return (
    <div className={styles.reach} aria-busy={report.isFetching}>
      <MessagePicker message={message} onMessage={onMessage} />
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={8} label={t('the recommendation')} />}
      {answer?.arm === 'HOLDOUT' && <AsBefore />}
      {answer && <Answer answer={answer} timeZone={customer.timeZone} override={override} />}
    </div>
  )
}

/** Where following the answer would spoil the comparison. */
function AsBefore() {
  return (
    <p className={styles.asBefore}>
      <strong>{t('This customer is in the comparison group: carry on as before.')}</strong>{' '}
      {t('What stands below is what others would get; leave it aside.')}
    </p>
  )
}

interface AnswerProps {
  readonly answer: Recommendation
  readonly timeZone: string | null
  readonly override: ReactNode
}

function Answer({ answer, timeZone, override }: AnswerProps) {
  const { first, second, excluded, plan, decidedBy } = answer
  if (!first) return <NoWay answer={answer} timeZone={timeZone} />
  return (
    <>
      <div className={styles.answers}>
        <AnswerCard rank="FIRST" option={first} />
        {second ? (
          <AnswerCard rank="SECOND" option={second} />
        ) : (
          <p className={styles.none}>{t('There is no number two: nothing else is open for this message.')}</p>
        )}
      </div>
      <p className={styles.decided}>
        {marked('Decided by: {source}', { source: <strong>{word(DECIDED_BY_LABELS[decidedBy])}</strong> })}
        {decidedBy === 'EXPLORATION' &&
          `. ${t('Number one was drawn by lot; what is best by what is known comes after it.')}`}
      </p>
      {override}
      <DoNotList excluded={excluded} />
      <div className={styles.details}>
        <WhyPanel option={first} changes={answer.rankingChanges} />
        <AttemptPlan plan={plan} timeZone={timeZone} />
      </div>
    </>
  )
}

function NoWay({
  answer: { noActionReason, nextPermittedAt, excluded },
  timeZone,
}: {
  answer: Recommendation
  timeZone: string | null
}) {
  const zone = timeZone ?? 'UTC'
  return (
    <>
      <Card title={t('Do not contact this customer about this now')}>
        {noActionReason && (
          <p>
            <ApiText said={noActionText(noActionReason.code)} text={noActionReason.message} />
          </p>
        )}
        {nextPermittedAt && (
          <p>{t('Permitted again from {moment} {zone}.', { moment: momentText(nextPermittedAt, zone), zone })}</p>
        )}
      </Card>
      <DoNotList excluded={excluded} />
    </>
  )
}
