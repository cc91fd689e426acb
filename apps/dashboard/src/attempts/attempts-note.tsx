import { dayText } from '../format/time.ts'
import { t } from '../words/t.ts'

interface AttemptsNoteProps {
  readonly maturingFrom: string | null | undefined
}

/** How to read a hollow mark, and from when on the numbers still move. */
export function AttemptsNote({ maturingFrom }: AttemptsNoteProps) {
  return (
    <p>
      {t('Hollow: fewer than 30 attempts, read with care.')}{' '}
      {maturingFrom && t('Attempts since {day} may still be answered.', { day: dayText(maturingFrom) })}
    </p>
  )
}
