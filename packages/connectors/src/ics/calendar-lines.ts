import { nameOf } from '../kit/content-line.ts'
import type { Calendar } from './meeting.ts'
import { isZone, Zones } from './zones.ts'

/** What the lines outside of events say of all of them; a file may hold several calendars. */
export class CalendarLines implements Calendar {
  readonly #stated: string | null
  method = ''
  zones = new Zones()
  timeZone: string | null

  constructor(timeZone: string | null) {
    this.#stated = timeZone
    this.timeZone = timeZone
  }

  isBeginning(line: string): boolean {
    return /^BEGIN:VCALENDAR\s*$/i.test(line)
  }

  take(line: string): void {
    const value = line.slice(line.indexOf(':') + 1).trim()
    if (this.isBeginning(line)) this.#begin()
    else if (nameOf(line) === 'METHOD') this.method = value.toUpperCase()
    else if (nameOf(line) === 'X-WR-TIMEZONE' && isZone(value)) this.timeZone = this.#stated ?? value
  }

  #begin(): void {
    this.method = ''
    this.zones = new Zones()
    this.timeZone = this.#stated
  }
}
