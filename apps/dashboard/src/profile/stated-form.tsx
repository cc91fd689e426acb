import { CHANNEL_LABELS, CHANNELS, DAYPART_LABELS, DAYPARTS, WEEKDAY_LABELS, WEEKDAYS } from '@wavelength/core'
import type { FormEvent } from 'react'
import { spokenDuration } from '../format/duration.ts'
import { t, word } from '../words/t.ts'
import { CheckGroup, type Choice, ChoiceField, FieldError } from './form-fields.tsx'
import { statementIn } from './state-preference.ts'
import styles from './stated-form.module.css'
import type { Writing } from './use-statement.ts'

function groups() {
  const [days, dayparts] = [choicesOf(WEEKDAYS, WEEKDAY_LABELS), choicesOf(DAYPARTS, DAYPART_LABELS)]
  return [
    { field: 'avoidChannels', label: t('Does not want'), choices: choicesOf(CHANNELS, CHANNEL_LABELS) },
    { field: 'bestDays', label: t('Best days'), choices: days },
    { field: 'worstDays', label: t('Worst days'), choices: days },
    { field: 'bestDayparts', label: t('Best time of day'), choices: dayparts },
    { field: 'worstDayparts', label: t('Worst time of day'), choices: dayparts },
  ] as const
}

/** What the customer said just now. It replaces what was said before; the history is kept. */
export function StatedForm({ writing }: { writing: Writing }) {
  const { statement, error } = writing
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    writing.submit(statementIn(new FormData(event.currentTarget)))
  }
  return (
    <form className={styles.form} onSubmit={submit} ref={focusFirst} aria-label={t('What the customer said')}>
      <WantedChannels writing={writing} />
      {groups().map(({ field, label, choices }) => (
        <CheckGroup key={field} field={field} label={label} choices={choices} chosen={statement[field]} error={error} />
      ))}
      <WaitAndPaper writing={writing} />
      <FieldError error={error} field={null} />
      <div className={styles.row}>
        <button type="submit" className={styles.save} disabled={writing.isSaving}>
          {writing.isSaving ? t('Saving') : t('Save')}
        </button>
        <button type="button" onClick={writing.cancel}>
          {t('Cancel')}
        </button>
      </div>
    </form>
  )
}

const RANK_LABELS = ['Number one', 'Number two', 'Number three'] as const

function WantedChannels({ writing: { statement, error } }: { writing: Writing }) {
  return (
    <fieldset className={styles.row}>
      <legend>{t('Wants to be reached by')}</legend>
      {RANK_LABELS.map((rank, at) => (
        <ChoiceField
          key={rank}
          field="channels"
          label={word(rank)}
          chosen={statement.channels[at] ?? ''}
          choices={choicesOf(CHANNELS, CHANNEL_LABELS)}
        />
      ))}
      <FieldError error={error} field="channels" />
    </fieldset>
  )
}

const PAPER = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'no'],
])

function WaitAndPaper({ writing: { statement, error } }: { writing: Writing }) {
  const { waitBeforeNextAttempt: wait, paperless } = statement
  const papers = [
    { value: 'yes', label: t('No letters') },
    { value: 'no', label: t('Letters are fine') },
  ]
  return (
    <div className={styles.row}>
      <ChoiceField
        field="waitBeforeNextAttempt"
        label={t('Wait before trying again')}
        chosen={wait ?? ''}
        choices={waitsWith(wait)}
      />
      <ChoiceField field="paperless" label={t('Letters')} chosen={PAPER.get(paperless) ?? ''} choices={papers} />
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
  return members.map((value) => ({ value, label: word(labels[value]) }))
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('select')?.focus()
}
