import { dayIn, dayText } from '../format/time.ts'
import { Card } from './card.tsx'
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
      title="Stated"
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
  if (!stated) return 'The customer has not said anything yet.'
  const source = stated.source ? ` (${stated.source})` : ''
  return `Said on ${dayText(dayIn(new Date(stated.statedAt), 'UTC'))}${source}.`
}

function EditButton({ writing, hasStatement }: { writing: Writing; hasStatement: boolean }) {
  return (
    <button type="button" onClick={writing.edit} ref={writing.mode === 'returned' ? takeFocus : null}>
      {hasStatement ? 'Edit' : 'Write down what they say'}
    </button>
  )
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

function Saved({ writing: { before, undo, isSaving } }: { writing: Writing }) {
  return (
    <div className={styles.saved}>
      <p role="status">{before && 'Saved.'}</p>
      {before && (
        <button type="button" onClick={() => undo(before)} disabled={isSaving}>
          Undo
        </button>
      )}
    </div>
  )
}
