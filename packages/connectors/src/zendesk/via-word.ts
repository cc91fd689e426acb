import type { Fields } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

/** The numbers that some answers have in place of the words. */
const WORD_OF_NUMBER: Readonly<Record<string, string>> = {
  '0': 'web_form',
  '4': 'mail',
  '5': 'web_service',
  '8': 'rule',
  '19': 'merge',
  '23': 'twitter_favorite',
  '26': 'twitter_dm',
  '27': 'closed_ticket',
  '29': 'chat',
  '30': 'twitter',
  '31': 'ticket_sharing',
  '33': 'voicemail',
  '34': 'phone_call_inbound',
  '35': 'phone_call_outbound',
  '37': 'text_message',
  '38': 'facebook_post',
  '41': 'facebook_message',
  '44': 'api_voicemail',
  '45': 'api_phone_call_inbound',
  '46': 'api_phone_call_outbound',
  '48': 'web_widget',
  '49': 'mobile_sdk',
  '50': 'helpcenter',
  '55': 'any_channel',
  '56': 'mobile',
  '57': 'sms',
}

/** The word of `via.channel`, also where a number stands for it; null when it is not told. */
export function viaWordOf(via: Fields): string | null {
  const text = textIn(via, 'channel')
  return text === null ? null : (WORD_OF_NUMBER[text] ?? text)
}
