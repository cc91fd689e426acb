import type { Direction } from '@wavelength/core'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import type { Fields } from '../kit/told.ts'
import { idIn, requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { type Person, personOf } from './person.ts'
import { clock, type ZendeskReader } from './reader.ts'
import { type Via, viaNamed } from './via.ts'
import { viaWordOf } from './via-word.ts'

/** A ticket as the API, an event or a warehouse tells it. */
export interface Ticket {
  readonly fields: Fields
  readonly id: string
  readonly requesterId: string | null
  readonly submitterId: string | null
  readonly assigneeId: string | null
  readonly createdAt: string | null
}

export function ticketIn(fields: Fields): Ticket {
  return {
    fields,
    id: requiredId(fields, 'id'),
    requesterId: idIn(fields, 'requester_id') ?? idIn(objectIn(fields, 'requester'), 'id'),
    submitterId: idIn(fields, 'submitter_id') ?? idIn(objectIn(fields, 'submitter'), 'id'),
    assigneeId: idIn(fields, 'assignee_id') ?? idIn(objectIn(fields, 'assignee'), 'id'),
    createdAt: timeIn(fields, 'created_at', clock),
  }
}

export function sourceIdOfTicket(id: string): string {
  return `ticket:${id}`
}

export function viaOfTicket({ fields }: Ticket): Via {
  return viaNamed(viaWordOf(objectIn(fields, 'via')))
}

const CALLS: Readonly<Record<string, Direction>> = {
  voicemail: 'INBOUND',
  phone_call_inbound: 'INBOUND',
  phone_call_outbound: 'OUTBOUND',
  api_voicemail: 'INBOUND',
  api_phone_call_inbound: 'INBOUND',
  api_phone_call_outbound: 'OUTBOUND',
}

/** The API says "voice" of every call, and beside it which way it went. */
const RELATIONS = { voicemail: 'INBOUND', inbound: 'INBOUND', outbound: 'OUTBOUND' } as const

/** Which way a call went; null where the via is no call. */
export function callDirection(via: Fields): Direction | null {
  const word = viaWordOf(via)
  if (word === 'voice') return meaningOf(RELATIONS, { 'via.source.rel': objectIn(via, 'source').rel }, 'via.source.rel')
  return word !== null && Object.hasOwn(CALLS, word) ? (CALLS[word] ?? null) : null
}

/** Places where only customers begin, whoever is noted as the submitter. */
const BEGUN_BY_CUSTOMERS = ['LIVE_CHAT', 'FACEBOOK', 'INSTAGRAM', 'X']

/** Who began: customers submit their own tickets, and only colleagues submit tickets for somebody else. */
export function directionOfOpening(ticket: Ticket): Direction {
  const via = objectIn(ticket.fields, 'via')
  const isTheirPlace = BEGUN_BY_CUSTOMERS.some((channel) => channel === viaNamed(viaWordOf(via)).asked)
  return callDirection(via) ?? (isTheirPlace || isOwn(ticket) ? 'INBOUND' : 'OUTBOUND')
}

function isOwn({ requesterId, submitterId }: Ticket): boolean {
  return submitterId === null || submitterId === requesterId
}

/** The requester, with the address that the ticket came from where it is surely theirs. */
export function requesterOf(ticket: Ticket, reader: ZendeskReader): Person | null {
  const { fields, requesterId } = ticket
  if (requesterId === null) return null
  const requester = objectIn(fields, 'requester')
  const source = objectIn(objectIn(fields, 'via'), 'source')
  const call = callDirection(objectIn(fields, 'via'))
  const from = isOwn(ticket) || call !== null ? objectIn(source, call === 'OUTBOUND' ? 'to' : 'from') : {}
  return {
    ...personOf(requesterId),
    email: mailAddressIn(requester, 'email') ?? mailAddressIn(from, 'address'),
    phone: phoneIn(from.phone, reader.phoneRegion),
    name: textIn(requester, 'name') ?? textIn(from, 'name'),
  }
}
