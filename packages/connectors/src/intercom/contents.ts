import type { Channel } from '@wavelength/core'

/**
 * What Intercom sends by rules: `content_type` of the export of content data and of `content_stat` notifications. Null: what
 * shows itself to whoever comes by, and is sent to nobody.
 */
export const CHANNEL_OF_CONTENT: Readonly<Record<string, Channel | null>> = {
  email: 'EMAIL',
  chat: 'LIVE_CHAT',
  post: 'LIVE_CHAT',
  push: 'APP_PUSH',
  sms: 'SMS',
  whatsapp: 'WHATSAPP',
  banner: null,
  bot: null,
  carousel: null,
  checklist: null,
  custom_bot: null,
  mobile_carousel: null,
  news_item: null,
  product_tour: null,
  series: null,
  series_webhook: null,
  survey: null,
  tooltip: null,
  tooltip_group: null,
  tour: null,
  workflow: null,
}

export const SHOWN_TO_WHO_COMES_BY = 'content that shows itself to whoever comes by, and is sent to nobody'

/** Written as "Custom Bot" in one place and as "custom_bot" in another. */
export function contentTypeOf(text: string | null): string | null {
  return text === null ? null : text.toLowerCase().replaceAll(/[ .-]+/g, '_')
}
