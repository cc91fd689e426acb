import { span } from '../../format/duration.ts'
import { percent } from '../../format/number.ts'
import { counted, plural, t, word } from '../../words/t.ts'
import type { Run } from './run-query.ts'

const MINUTE = 60

const STATUS_LABELS = {
  QUEUED: 'Waiting for its turn',
  RUNNING: 'Being imported',
  FINISHED: 'Imported',
  FAILED: 'Stopped by an error',
  BROKEN_OFF: 'Broken off',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
} satisfies Record<Run['status'], string>

const TONES = {
  QUEUED: 'going',
  RUNNING: 'going',
  FINISHED: 'good',
  FAILED: 'bad',
  BROKEN_OFF: 'bad',
  UNDOING: 'going',
  UNDONE: 'past',
} as const satisfies Record<Run['status'], string>

export function statusWords({ status }: Pick<Run, 'status'>): string {
  return word(STATUS_LABELS[status])
}

export function toneOf({ status }: Pick<Run, 'status'>): (typeof TONES)[Run['status']] {
  return TONES[status]
}

type Progress = Pick<Run, 'recordsDone' | 'total' | 'share' | 'etaSeconds' | 'rejected'>

/** "61%, 61,204 of about 100,000 records, 214 refused, about 2 min left" */
export function progressWords({ recordsDone, total, share, etaSeconds, rejected }: Progress): string {
  const parts = [
    share === null ? null : percent(share),
    total === null
      ? plural(recordsDone, 'record')
      : counted(total, '{done} of about {n} record', '{done} of about {n} records', { done: recordsDone }),
    rejected === 0 ? null : t('{n} refused', { n: rejected }),
    etaSeconds === null ? null : timeLeft(etaSeconds),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function timeLeft(seconds: number): string {
  return seconds < MINUTE ? t('less than a minute left') : t('about {time} left', { time: span(seconds) })
}

/** What is read aloud while it goes on, and once it has ended. */
export function spokenRun(run: Run): string {
  const status = statusWords(run)
  return run.status === 'RUNNING' ? `${status}: ${progressWords(run)}` : status
}
