import type { Channel } from '@wavelength/core'
import { t } from '../../words/t.ts'

interface AffectedPage {
  readonly path: string
  readonly label: string
}

/** The pages on which something is incomplete as long as contacts by these channels are missing. */
export function affectedPages(channels: readonly Channel[]): AffectedPage[] {
  if (channels.length === 0) return []
  const pages = [
    { path: '/channels', label: t('Channels') },
    { path: '/attempts', label: t('Attempts') },
    { path: '/timing', label: t('Best time') },
    { path: '/fatigue', label: t('Fatigue') },
  ]
  return channels.includes('EMAIL') ? [...pages, { path: '/email', label: t('Email load') }] : pages
}
