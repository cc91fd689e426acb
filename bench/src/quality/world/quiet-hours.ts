import type { SetChannel, SetPurpose } from '../question-set.ts'
import { DAYPARTS, WEEKDAYS } from './calendar.ts'

const EARLY = 0
const AFTERNOON = 2
const EVENING = 3
const SATURDAY = 5
const SUNDAY = 6

type IsOpen = (weekday: number, daypart: number, purpose: SetPurpose) => boolean

const ALWAYS: IsOpen = () => true

/** When the business may approach somebody on a channel; composed, no country's law. */
const OPENINGS = {
  email: ALWAYS,
  phone: (weekday, daypart, purpose) =>
    daypart !== EARLY &&
    weekday !== SUNDAY &&
    (weekday !== SATURDAY || (daypart <= AFTERNOON && purpose !== 'marketing')),
  sms: (weekday, daypart) => daypart !== EARLY && weekday !== SUNDAY,
  push: (_, daypart, purpose) => daypart !== EARLY || purpose !== 'marketing',
  chat: (weekday, daypart) =>
    daypart !== EARLY && (weekday < SATURDAY || (weekday === SATURDAY && daypart !== EVENING)),
  twitter: ALWAYS,
  facebook: ALWAYS,
  instagram: ALWAYS,
  linkedin: ALWAYS,
  letter: ALWAYS,
  face_to_face: (weekday, daypart) => weekday < SATURDAY && daypart !== EARLY && daypart !== EVENING,
  fax: (weekday) => weekday < SATURDAY,
} as const satisfies Record<SetChannel, IsOpen>

export type AllowedWindows = Readonly<Partial<Record<SetChannel, readonly number[]>>>

const WINDOWS = Array.from({ length: WEEKDAYS * DAYPARTS }, (_, window) => window)
const KNOWN = new Map<string, readonly number[]>()

/** For each reachable channel, the windows of the week in which it may be used for this purpose. */
export function allowedWindows(reachable: readonly SetChannel[], purpose: SetPurpose): AllowedWindows {
  return Object.fromEntries(reachable.map((channel) => [channel, openWindows(channel, purpose)]))
}

export function openWindows(channel: SetChannel, purpose: SetPurpose): readonly number[] {
  const name = `${channel} ${purpose}`
  const known = KNOWN.get(name)
  if (known !== undefined) return known
  const isOpen: IsOpen = OPENINGS[channel]
  const open = WINDOWS.filter((window) => isOpen(Math.floor(window / DAYPARTS), window % DAYPARTS, purpose))
  KNOWN.set(name, open)
  return open
}
