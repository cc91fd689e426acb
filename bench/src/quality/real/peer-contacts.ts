import { join } from 'node:path'
import { readCsv } from './public-data.ts'

/**
 * A call or text between two participants of the Copenhagen Networks Study (Sapiezynski et al., Scientific Data 6:315,
 * 2019).
 */
export interface PeerContact {
  readonly id: string
  readonly at: number
  readonly channel: PeerChannel
  readonly from: string
  readonly to: string
  /** The same text whoever of the two began. */
  readonly pair: string
  readonly isMissed: boolean
}

export type PeerChannel = 'PHONE' | 'SMS'

/** Seconds are counted from a start that is not told: a Monday is chosen, and its hours are read as local time. */
const STUDY_START = Date.parse('2026-01-05T00:00:00Z')
const DAY_MS = 86_400_000
/** Days 1 to 21 are learned from, days 22 to 28 are forecast. */
export const TEST_START = STUDY_START + 21 * DAY_MS
const MISSED = '-1'

/** Oldest first. */
export function readPeerContacts(folder: string): PeerContact[] {
  const calls = readCsv(join(folder, 'calls.csv.gz')).map((row, line) =>
    peerContact(`call-${line}`, row.timestamp, {
      channel: 'PHONE',
      from: row.caller ?? '',
      to: row.callee ?? '',
      isMissed: row.duration === MISSED,
    }),
  )
  const texts = readCsv(join(folder, 'sms.csv.gz')).map((row, line) =>
    peerContact(`text-${line}`, row.timestamp, {
      channel: 'SMS',
      from: row.sender ?? '',
      to: row.recipient ?? '',
      isMissed: false,
    }),
  )
  return [...calls, ...texts].sort((a, b) => a.at - b.at)
}

function peerContact(
  id: string,
  seconds: string | undefined,
  told: Pick<PeerContact, 'channel' | 'from' | 'to' | 'isMissed'>,
): PeerContact {
  const pair = [told.from, told.to].toSorted().join(' and ')
  return { id, at: STUDY_START + 1000 * Number(seconds), pair, ...told }
}
