import { CHANNELS, type Channel } from '@wavelength/core'

interface ToldAnnotation {
  readonly day: string
  readonly text: string
  readonly channels: Channel[]
}

/** What the form of an annotation holds; no channel means all of them. */
export function readForm(form: FormData): ToldAnnotation {
  const field = (name: string) => String(form.get(name) ?? '').trim()
  const chosen = field('channels').split(',')
  return {
    day: field('day'),
    text: field('text'),
    channels: CHANNELS.filter((channel) => chosen.includes(channel)),
  }
}
