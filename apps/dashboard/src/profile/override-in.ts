import { CHANNELS, type Channel, OVERRIDE_REASONS, type OverrideReason } from '@wavelength/core'

interface ToldOverride {
  readonly channel: Channel
  readonly reason: OverrideReason
  readonly note: string | null
}

/** What the form of a choice holds; null while no channel is chosen. */
export function overrideIn(form: FormData): ToldOverride | null {
  const channel = CHANNELS.find((known) => known === form.get('channel'))
  const reason = OVERRIDE_REASONS.find((known) => known === form.get('reason'))
  const note = form.get('note')
  if (!channel || !reason) return null
  return { channel, reason, note: typeof note === 'string' && note.trim() !== '' ? note.trim() : null }
}
