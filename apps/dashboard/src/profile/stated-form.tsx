import { CHANNEL_LABELS, CHANNELS, DAYPART_LABELS, DAYPARTS, WEEKDAY_LABELS, WEEKDAYS } from '@wavelength/core'
import type { FormEvent } from 'react'
import { spokenDuration } from '../format/duration.ts'
import { CheckGroup, type Choice, ChoiceField, FieldError } from './form-fields.tsx'
import { statementIn } from './state-preference.ts'
import styles from './stated-form.module.css'
import type { Writing } from './use-statement.ts'

const CHANNEL_CHOICES = choicesOf(CHANNELS, CHANNEL_LABELS)
const DAY_CHOICES = choicesOf(WEEKDAYS, WEEKDAY_LABELS)
const DAYPART_CHOICES = choicesOf(DAYPARTS, DAYPART_LABELS)

const GROUPS = [
  { field: 'avoidChannels', label: 'Does not want', choices: CHANNEL_CHOICES },
  { field: 'bestDays', label: 'Best days', choices: DAY_CHOICES },
  { field: 'worstDays', label: 'Worst days', choices: DAY_CHOICES },
  { field: 'bestDayparts', label: 'Best time of day', choices: DAYPART_CHOICES },
  { field: 'worstDayparts', label: 'Worst time of day', choices: DAYPART_CHOICES },
] as const

/** What the customer said just now. It replaces what was said before; the history is kept. */
export function StatedForm({ writing }: { writing: Writing }) {
  const { statement, error } = writing
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    writing.submit(statementIn(new FormData(event.currentTarget)))
  }
  return (
    <form className={styles.form} onSubmit={submit} ref={focusFirst} aria-label="What the customer said">
      <WantedChannels writing={writing} />
      {GROUPS.map(({ field, label, choices }) => (
        <CheckGroup key={field} field={field} label={label} choices={choices} chosen={statement[field]} error={error} />
      ))}
      <WaitAndPaper writing={writing} />
      <FieldError error={error} field={null} />
      <div className={styles.row}>
        <button type="submit" className={styles.save} disabled={writing.isSaving}>
          {writing.isSaving ? 'Saving' : 'Save'}
        </button>
        <button type="button" onClick={writing.cancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

const RANKS = ['Number one', 'Number two', 'Number three'] as const

function WantedChannels({ writing: { statement, error } }: { writing: Writing }) {
  return (
    <fieldset className={styles.row}>
      <legend>Wants to be reached by</legend>
      {RANKS.map((rank, at) => (
        <ChoiceField
          key={rank}
          field="channels"
          label={rank}
          chosen={statement.channels[at] ?? ''}
          choices={CHANNEL_CHOICES}
        />
      ))}
      <FieldError error={error} field="channels" />
    </fieldset>
  )
}

const PAPER_CHOICES = [
  { value: 'yes', label: 'No letters' },
  { value: 'no', label: 'Letters are fine' },
]
const PAPER = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'no'],
])

function WaitAndPaper({ writing: { statement, error } }: { writing: Writing }) {
  const { waitBeforeNextAttempt: wait, paperless } = statement
  return (
    <div className={styles.row}>
      <ChoiceField
        field="waitBeforeNextAttempt"
        label="Wait before trying again"
        chosen={wait ?? ''}
        choices={waitsWith(wait)}
      />
      <ChoiceField field="paperless" label="Letters" chosen={PAPER.get(paperless) ?? ''} choices={PAPER_CHOICES} />
      <FieldError error={error} field="waitBeforeNextAttempt" />
      <FieldError error={error} field="paperless" />
    </div>
  )
}

const WAITS = ['PT4H', 'PT12H', 'P1D', 'P2D', 'P3D', 'P7D', 'P14D'] as const

/** The usual waits, and the one that was said, however odd. */
function waitsWith(said: string | null): Choice[] {
  const waits = new Set<string>([...WAITS, ...(said === null ? [] : [said])])
  return [...waits].map((value) => ({ value, label: spokenDuration(value) }))
}

function choicesOf<Member extends string>(
  members: readonly Member[],
  labels: Readonly<Record<Member, string>>,
): Choice[] {
  return members.map((value) => ({ value, label: labels[value] }))
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('select')?.focus()
}
