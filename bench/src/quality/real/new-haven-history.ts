import { type CustomerHistory, DEFAULT_PRIOR, derive, type IdentifiedContact, UNTOLD_FACTS } from '@wavelength/core'
import { TRIED_CHANNELS, type TriedChannel, type Voter } from './new-haven-people.ts'

/** What a forecast may know of a voter besides attempts. */
export interface Knowing {
  readonly age: boolean
  readonly segment: boolean
}

/**
 * The file has neither days nor times, so one day is chosen for each programme. The year is moved: stored weights are
 * read in millionths of a contact of 2026, of which a contact of 1998 is none.
 */
const YEAR = 2025
const VISITED_AT = Date.parse('2025-10-25T12:00:00Z')
const CALLED_AT = Date.parse('2025-11-02T12:00:00Z')
const LETTER_SENT_AT = ['2025-10-19', '2025-10-21', '2025-10-26'].map((day) => Date.parse(`${day}T12:00:00Z`))
const ATTEMPTED_AT = { IN_PERSON: VISITED_AT, PHONE: CALLED_AT } as const satisfies Record<TriedChannel, number>

/** After this nothing more is awaited. */
export const EXPERIMENT_OVER = Date.parse('2026-01-01T00:00:00Z')

/** The voter as a customer of whom these attempts are known. */
export function historyOf(
  voter: Voter,
  knowing: Knowing,
  channels: readonly TriedChannel[] = TRIED_CHANNELS,
): CustomerHistory {
  const birthYear = knowing.age && voter.age !== null ? YEAR - voter.age : null
  const segment = knowing.segment ? segmentOf(voter) : null
  const traits = { birthDate: null, birthYear, segment, timeZone: 'UTC' }
  const contacts = [...lettersTo(voter), ...channels.flatMap((channel) => attemptOn(voter, channel))]
  return {
    id: voter.id,
    traits,
    zone: 'UTC',
    reachable: [],
    statements: [],
    interactions: derive({ traits, zone: 'UTC', prior: DEFAULT_PRIOR }, [], contacts),
  }
}

/** A customer has one segment, so what is known of a voter is made into one: twelve in all. */
function segmentOf({ householdSize, registeredWithMajorParty, in1996 }: Voter): string {
  return `${householdSize} in household, ${registeredWithMajorParty ? 'major' : 'no major'} party, ${in1996} in 1996`
}

function lettersTo({ id, letters }: Voter): IdentifiedContact[] {
  return LETTER_SENT_AT.slice(0, letters).map((at, nth) => ({
    ...contact(`letter-${nth}-${id}`, at),
    channel: 'LETTER',
    outcome: 'SENT',
    expectsReply: false,
  }))
}

function attemptOn({ id, reached }: Voter, channel: TriedChannel): IdentifiedContact[] {
  if (reached[channel] === null) return []
  const outcome = reached[channel] ? 'ANSWERED' : 'NO_ANSWER'
  return [{ ...contact(`${channel}-${id}`, ATTEMPTED_AT[channel]), channel, outcome, expectsReply: true }]
}

function contact(id: string, at: number) {
  return {
    ...UNTOLD_FACTS,
    id,
    source: 'new-haven',
    sourceId: id,
    direction: 'OUTBOUND',
    occurredAt: at,
    outcomeAt: at,
  } as const
}
