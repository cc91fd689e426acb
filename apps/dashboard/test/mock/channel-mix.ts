import { CHANNEL_FAMILIES, type Channel, type ChannelFamily, familyOf } from '@wavelength/core'
import { aShare } from '../builders.ts'

/** How much more often we use a channel than they do, so that there are gaps to be found. */
const OUTREACH: Partial<Record<Channel, number>> = {
  EMAIL: 1.7,
  PHONE: 1.4,
  SMS: 0.45,
  WHATSAPP: 0.2,
  INSTAGRAM: 0.1,
  APP_PUSH: 1.9,
  LIVE_CHAT: 0.1,
  LETTER: 1.5,
}

export function outreach(channel: Channel): number {
  return OUTREACH[channel] ?? 0.5
}

/** Texting was rarer before. */
export function earlierUse(channel: Channel): number {
  return familyOf(channel) === 'TEXT' ? 0.78 : 1
}

/** Share of the contacts of a family at the beginning of the invented year, and by how much it moves. */
const COURSE = {
  EMAIL: [0.34, -0.006],
  PHONE: [0.24, -0.005],
  TEXT: [0.11, 0.009],
  SOCIAL: [0.08, 0.002],
  APP_AND_CHAT: [0.1, 0.002],
  LETTER_AND_FAX: [0.08, -0.002],
  IN_PERSON: [0.05, 0],
} satisfies Record<ChannelFamily, readonly [number, number]>

/** The rows of one stretch of time that begins so many days into the invented year. */
export function mixRows(start: string, { day, days }: { readonly day: number; readonly days: number }) {
  const parts = CHANNEL_FAMILIES.map((family, at) => {
    const [from, perMonth] = COURSE[family]
    const wave = 1 + 0.06 * Math.sin(day / 17 + at * 1.7)
    return { family, contacts: Math.round(95 * days * (from + (perMonth * day) / 30) * wave) }
  })
  const whole = parts.reduce((sum, { contacts }) => sum + contacts, 0)
  return parts.map(({ family, contacts }) => ({
    start,
    keys: [{ dimension: 'CHANNEL_FAMILY', value: family }],
    values: [{ measure: 'CHANNEL_SHARE', ...aShare(contacts, whole), sample: 'OK', previous: null }],
  }))
}
