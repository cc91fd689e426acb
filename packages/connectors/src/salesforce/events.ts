import { CHANNELS, type Channel, OUTCOMES } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { isOwnWord, ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, textIn, wholeIn } from '../kit/vendor-words.ts'
import { personIn } from './ids.ts'
import { clock, requiredId, SOURCE } from './reader.ts'

/** The words that the list `Type` begins with; an organisation makes others. Null: about no contact. */
const CHANNEL_OF_TYPE: Readonly<Record<string, Channel | null>> = {
  Call: 'PHONE',
  Meeting: 'IN_PERSON',
  Email: 'EMAIL',
  Other: null,
}

/** A meeting, where an organisation has a column that says whether the customer came. */
export function tellEvent(event: Fields, { fields }: CrmReader): readonly Told[] {
  const own = ownOf(fields, 'Event')
  if (flagIn(event, 'IsChild') === true) return [skipped('a meeting as it stands in the calendar of another of us')]
  const customer = personIn(event, 'WhoId')
  if (customer === null) return [skipped('a meeting with no contact and no lead')]
  const isOutcomeTold = textIn({ Outcome: String(event.Outcome ?? '') }, 'Outcome') !== null
  if (!isOutcomeTold && !isOwnWord(own, event, 'Outcome')) return [skipped(WHY_UNTOLD)]
  const channel = ownMeaningOf({ of: CHANNELS, table: CHANNEL_OF_TYPE, own }, event, 'Type')
  const outcome = ownMeaningOf({ of: OUTCOMES, table: {}, own }, event, 'Outcome')
  if (channel === null || outcome === null) return [skipped('a meeting that is about no contact')]
  const occurredAt = timeIn(event, 'StartDateTime', clock) ?? timeIn(event, 'ActivityDateTime', clock)
  const minutes = outcome === 'ANSWERED' ? wholeIn(event, 'DurationInMinutes') : null
  return [
    contact({
      source: SOURCE,
      sourceId: requiredId(event),
      customer,
      channel,
      direction: 'OUTBOUND',
      occurredAt,
      outcome,
      durationSeconds: minutes === null ? null : minutes * 60,
    }),
  ]
}

const WHY_UNTOLD =
  'a meeting of which Salesforce does not tell whether it took place; the file of --fields can name a column of yours as Outcome'
