import type { Direction, Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import { callPartiesOf, type TelephoneReader } from '../kit/call-parties.ts'
import type { RowLayout } from '../kit/row-records.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, type VendorClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'
import { OUTCOMES } from './causes.ts'

/** The template "example", which mod_cdr_csv writes by unless it is told otherwise. */
const COLUMNS = [
  'caller_id_name',
  'caller_id_number',
  'destination_number',
  'context',
  'start_stamp',
  'answer_stamp',
  'end_stamp',
  'duration',
  'billsec',
  'hangup_cause',
  'uuid',
  'bleg_uuid',
  'accountcode',
  'read_codec',
  'write_codec',
]

export const CDR_LAYOUT: RowLayout = {
  isHeader: (cells) => ['destination_number', 'hangup_cause', 'uuid'].every((name) => cells.includes(name)),
  columnsOf: () => COLUMNS,
}

/** The contexts of the configuration that comes with FreeSWITCH; every other is the operator's own invention. */
const CONTEXTS: Readonly<Record<string, Direction>> = { default: 'OUTBOUND', public: 'INBOUND' }

export function tellCdr(row: Fields, clock: VendorClock, reader: TelephoneReader): readonly Told[] {
  const [from, to] = [textIn(row, 'caller_id_number'), textIn(row, 'destination_number')]
  const parties = callPartiesOf(
    { from, to, context: ['context', textIn(row, 'context')], line: null },
    CONTEXTS,
    reader,
  )
  if (parties.status === 'skipped') return [skipped(parties.why)]
  const { direction, phone } = parties
  const outcome = outcomeOf(row)
  if (outcome === null) return [skipped('another telephone of the same call took it')]
  return [
    contact({
      source: 'freeswitch',
      sourceId: callIdOf(row),
      customer: { phone },
      channel: 'PHONE',
      direction,
      contactPoint: phone,
      occurredAt: timeIn(row, 'start_stamp', clock),
      outcome: direction === 'INBOUND' ? null : outcome,
      outcomeAt:
        (outcome === 'ANSWERED' ? timeIn(row, 'answer_stamp', clock) : null) ?? timeIn(row, 'end_stamp', clock),
      durationSeconds: wholeIn(row, 'billsec'),
    }),
  ]
}

/** Both legs of a call name each other, so the lower of the two names the call from either. */
function callIdOf(row: Fields): string | null {
  return [textIn(row, 'uuid'), textIn(row, 'bleg_uuid')].filter((id) => id !== null).sort()[0] ?? null
}

/** A call that was taken may have ended for any cause. */
function outcomeOf(row: Fields): Outcome | null {
  const outcome = meaningOf(OUTCOMES, row, 'hangup_cause')
  const talkSeconds = wholeIn(row, 'billsec') ?? 0
  return textIn(row, 'answer_stamp') === null || talkSeconds === 0 ? outcome : takenCallOutcome({ talkSeconds })
}
