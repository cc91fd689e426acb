import type { InteractionFilter } from '@wavelength/core'
import type { Behind } from '../behind/behind.ts'

/** Mail is counted whatever channels the page is narrowed to. */
export function mailBehind(title: string, narrowed: InteractionFilter): Behind {
  return { title, measure: 'EMAILS', narrowed, ignoresChannels: true }
}
