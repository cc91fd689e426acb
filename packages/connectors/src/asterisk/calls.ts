import type { Direction, Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import { type CallParties, callPartiesOf, type TelephoneReader } from '../kit/call-parties.ts'
import { digest } from '../kit/signature.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, type VendorClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn, wholeIn } from '../kit/vendor-words.ts'

/** Contexts of FreePBX and of names that say what they are; every other is the operator's own invention. */
const CONTEXTS: Readonly<Record<string, Direction>> = {
  'from-pstn': 'INBOUND',
  'from-trunk': 'INBOUND',
  'from-did-direct': 'INBOUND',
  'ext-did': 'INBOUND',
  'ext-group': 'INBOUND',
  'ext-local': 'INBOUND',
  'ext-queues': 'INBOUND',
  inbound: 'INBOUND',
  incoming: 'INBOUND',
  'from-internal': 'OUTBOUND',
  'from-internal-xfer': 'OUTBOUND',
  internal: 'OUTBOUND',
  outbound: 'OUTBOUND',
  outgoing: 'OUTBOUND',
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  ANSWERED: 'ANSWERED',
  'NO ANSWER': 'NO_ANSWER',
  BUSY: 'BUSY',
  FAILED: 'FAILED',
  CONGESTION: 'FAILED',
}

/** The applications that ring somebody else; of every other one, "answered" says only that the telephone system itself did. */
const DIALLING = ['Dial', 'AppDial', 'AppDial2', 'FollowMe']
const VOICEMAIL = ['VoiceMail', 'MiniVMRecord']

/** A row of the call detail records. A call may have several, which are about one contact by its id. */
export function tellCdr(row: Fields, clock: VendorClock, reader: TelephoneReader): readonly Told[] {
  const parties = partiesOf(row, reader)
  if (parties.status === 'skipped') return [skipped(parties.why)]
  const { direction, phone } = parties
  const outcome = direction === 'INBOUND' ? null : outcomeOf(row)
  return [
    contact({
      source: 'asterisk',
      sourceId: `${callIdOf(row)} ${phone}`,
      customer: { phone },
      channel: 'PHONE',
      direction,
      contactPoint: phone,
      occurredAt: timeIn(row, 'start', clock) ?? timeIn(row, 'calldate', clock),
      outcome,
      outcomeAt: (outcome === 'ANSWERED' ? timeIn(row, 'answer', clock) : null) ?? timeIn(row, 'end', clock),
      durationSeconds: wholeIn(row, 'billsec'),
    }),
  ]
}

function partiesOf(row: Fields, reader: TelephoneReader): CallParties {
  const ends = {
    from: textIn(row, 'src'),
    to: textIn(row, 'dst'),
    context: ['dcontext', textIn(row, 'dcontext')] as const,
    line: textIn(row, 'channel')?.replace(/-[0-9a-z]+(?:;\d)?$/, '') ?? null,
  }
  return callPartiesOf(ends, CONTEXTS, reader)
}

/** The id of the whole call before that of one of its lines; without either, the row itself names it. */
function callIdOf(row: Fields): string {
  return textIn(row, 'linkedid') ?? textIn(row, 'uniqueid') ?? digest('sha256', JSON.stringify(row), 'hex')
}

function outcomeOf(row: Fields): Outcome {
  const outcome = meaningOf(OUTCOMES, row, 'disposition')
  if (outcome !== 'ANSWERED') return outcome
  const application = textIn(row, 'lastapp') ?? ''
  const isMachine = VOICEMAIL.includes(application)
  return isMachine || DIALLING.includes(application)
    ? takenCallOutcome({ talkSeconds: wholeIn(row, 'billsec'), isMachine })
    : 'SENT'
}
