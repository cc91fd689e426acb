import type { Direction } from '@wavelength/core'
import { digest } from '../kit/signature.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredTime, type VendorClock, wallClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { handleIn } from './profiles.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = { OUTGOING: 'OUTBOUND', INCOMING: 'INBOUND' }

/** One row of `Invitations.csv`, its columns in capital letters: somebody asked to be connected. */
export function tellInvitation(row: Fields, timeZone: string): readonly Told[] {
  const direction = meaningOf(DIRECTIONS, row, 'DIRECTION')
  const inviter = handleIn(textIn(row, 'INVITERPROFILEURL'))
  const invitee = handleIn(textIn(row, 'INVITEEPROFILEURL'))
  const [handle, name] = direction === 'INBOUND' ? [inviter, textIn(row, 'FROM')] : [invitee, textIn(row, 'TO')]
  if (handle === null)
    return [skipped('the other side has no profile: a former member, or an email address that is not told')]
  const occurredAt = requiredTime(row, 'SENT AT', clockOf(timeZone))
  const ref = { handle: { network: 'LINKEDIN', value: handle } }
  return [
    ...(name === null ? [] : [customer({ ...ref, name })]),
    contact({
      source: 'linkedin',
      sourceId: digest('sha256', JSON.stringify(['invitation', inviter, invitee, occurredAt]), 'hex'),
      customer: ref,
      channel: 'LINKEDIN',
      direction,
      occurredAt,
    }),
  ]
}

/** "3/14/25, 2:37 PM", month first, in a zone that the file does not tell. */
function clockOf(timeZone: string): VendorClock {
  const clock = wallClock(timeZone)
  return (text) => {
    const [, month = '', day = '', year, hour, minute, half] = TIME.exec(text) ?? []
    if (year === undefined) return null
    const hours = (Number(hour) % 12) + (half?.toUpperCase() === 'PM' ? 12 : 0)
    return clock(
      `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${String(hours).padStart(2, '0')}:${minute}`,
    )
  }
}

const TIME = /^(\d{1,2})\/(\d{1,2})\/(\d\d), (1[0-2]|0?[1-9]):(\d\d)\s?([AP]M)$/i
