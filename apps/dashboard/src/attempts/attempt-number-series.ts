import { type Aggregate, keyIn } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { type Responses, responseCells, responseColumns, responsesOf } from '../overview/unanswered-series.ts'
import { type Table, textCell, textColumn } from '../panel/table.ts'
import { surestContrast } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'

/** Later attempts are counted with the fourth. */
const ATTEMPT_NUMBERS = ['1', '2', '3', '4'] as const
type AttemptNumber = (typeof ATTEMPT_NUMBERS)[number]

const ATTEMPT_LABELS = {
  1: 'First attempt',
  2: 'Second attempt',
  3: 'Third attempt',
  4: 'Fourth and later',
} satisfies Record<AttemptNumber, string>

const ATTEMPT_NAMES = {
  1: 'First attempts',
  2: 'Second attempts',
  3: 'Third attempts',
  4: 'Fourth and later attempts',
} satisfies Record<AttemptNumber, string>

export interface NumberedResponses extends Responses {
  readonly number: AttemptNumber
}

export function toNumberedResponses({ rows }: Aggregate): NumberedResponses[] {
  const found = rows.flatMap((row) => {
    const number = keyIn(row, 'ATTEMPT_NUMBER', ATTEMPT_NUMBERS)
    return number ? [{ number, ...responsesOf(row) }] : []
  })
  return ATTEMPT_NUMBERS.flatMap((number) => found.filter((each) => each.number === number)).filter(
    ({ unanswered }) => unanswered.kind !== 'NONE',
  )
}

export function attemptLabel({ number }: NumberedResponses): string {
  return word(ATTEMPT_LABELS[number])
}

/** "First attempts go unanswered most, at 41%; third attempts least, at 24%"; silent unless the two clearly differ. */
export function attemptNumberFinding(series: readonly NumberedResponses[]): string | null {
  const contrast = surestContrast(series.map(({ number, unanswered }) => ({ number, rate: unanswered })))
  if (contrast === null) return null
  const { more, less } = contrast
  return t('{most} go unanswered more, at {mostShare}; {least} at {leastShare}', {
    most: word(ATTEMPT_NAMES[more.number]),
    mostShare: percent(more.rate.value),
    least: inSentence(ATTEMPT_NAMES[less.number]),
    leastShare: percent(less.rate.value),
  })
}

export function attemptBehind(row: NumberedResponses): Behind {
  return {
    title: t('Unanswered: {attempt}', { attempt: attemptLabel(row) }),
    measure: 'UNANSWERED',
    narrowed: { attemptNumbers: [Number(row.number)] },
  }
}

export function attemptNumberTable(series: readonly NumberedResponses[]): Table {
  return {
    caption: t('Settled attempts by attempt number: unanswered and answered'),
    columns: [textColumn(t('Attempt')), ...responseColumns()],
    rows: series.map((row) => [textCell(attemptLabel(row)), ...responseCells(row)]),
  }
}
