import { dayIn, dayText } from '../format/time.ts'
import { Card } from '../panel/card.tsx'
import { t } from '../words/t.ts'
import type { Customer, StatedPreference } from './profile-query.ts'
import { StatedFacts } from './stated-facts.tsx'
import { StatedForm } from './stated-form.tsx'
import styles from './stated-panel.module.css'
import { useStatement, type Writing } from './use-statement.ts'

/** What the customer said, and the form to write down what was said now. */
export function StatedPanel({ customer }: { customer: Customer }) {
  const stated = customer.statedPreference
  const writing = useStatement(customer)
  const isEditing = writing.mode === 'editing'
  return (
    <Card
      kind="stated"
      title={t('Stated')}
      subtitle={saidWhen(stated)}
      tools={!isEditing && <EditButton writing={writing} hasStatement={stated !== null} />}
    >
      {isEditing && <StatedForm writing={writing} />}
      {!isEditing && stated && <StatedFacts stated={stated} />}
      {!isEditing && <Saved writing={writing} />}
    </Card>
  )
}

function saidWhen(stated: StatedPreference | null): string {
  if (!stated) return t('The customer has not said anything yet.')
  const day = dayText(dayIn(new Date(stated.statedAt), 'UTC'))
  return stated.source ? t('Said on {day} ({source}).', { day, source: stated.source }) : t('Said on {day}.', { day })
}

function EditButton({ writing, hasStatement }: { writing: Writing; hasStatement: boolean }) {
  return (
    <button type="button" onClick={writing.edit} ref={writing.mode === 'returned' ? takeFocus : null}>
      {hasStatement ? t('Edit') : t('Write down what they say')}
    </button>
  )
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

function Saved({ writing: { before, undo, isSaving } }: { writing: Writing }) {
  return (
    <div className={styles.saved}>
      <p role="status">{before && t('Saved.')}</p>
      {before && (
        <button type="button" onClick={() => undo(before)} disabled={isSaving}>
          {t('Undo')}
        </button>
      )}
    </div>
  )
}
