import type { Dictionary } from '../language.ts'

/** What works after an attempt that stayed unanswered; the attempts stand in the dative, after "nach". */
export const FOLLOW_UPS: Dictionary = {
  'an unanswered email': 'einer unbeantworteten E-Mail',
  'an unanswered call': 'einem unbeantworteten Anruf',
  'an unanswered text message': 'einer unbeantworteten SMS',
  'an unanswered WhatsApp message': 'einer unbeantworteten WhatsApp-Nachricht',
  'an unanswered message on X': 'einer unbeantworteten Nachricht auf X',
  'an unanswered Facebook message': 'einer unbeantworteten Facebook-Nachricht',
  'an unanswered Instagram message': 'einer unbeantworteten Instagram-Nachricht',
  'an unanswered LinkedIn message': 'einer unbeantworteten LinkedIn-Nachricht',
  'an unanswered app notification': 'einer unbeantworteten App-Nachricht',
  'an unanswered chat': 'einem unbeantworteten Chat',
  'an unanswered web form message': 'einem unbeantworteten Webformular',
  'an unanswered letter': 'einem unbeantworteten Brief',
  'an unanswered fax': 'einem unbeantworteten Fax',
  'an unanswered visit': 'einem unbeantworteten Besuch',
  'After {attempt}, {more} of follow-ups {other} get a reply, but only {less} {same}':
    'Nach {attempt} werden {more} der Folgeversuche {other} beantwortet, aber nur {less} {same}',
  'Answered follow-ups {byChannel} after {attempt}': 'Beantwortete Folgeversuche {byChannel} nach {attempt}',
  'Follow-ups {byChannel} after {attempt}': 'Folgeversuche {byChannel} nach {attempt}',
}
