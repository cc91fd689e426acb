import type { Dictionary } from '../language.ts'

/**
 * Times, shares and ages as they stand inside sentences. Ages go with an article, "die {age}" or "bei den {age}",
 * and spans stand where no case changes them: "{age} alt", not "vor {age}".
 */
export const FORMAT: Dictionary = {
  'under 1 min': 'unter 1 min',
  '{min} min': '{min} min',
  '{h} h': '{h} h',
  '{h} h {min} min': '{h} h {min} min',
  '{d} d': '{d} Tg.',
  '{d} d {h} h': '{d} Tg. {h} h',
  '{n} years': { one: '{n} Jahr', other: '{n} Jahre' },
  'less than a minute': 'weniger als eine Minute',
  '{n} minutes': { one: '{n} Minute', other: '{n} Minuten' },
  '{n} hours': { one: '{n} Stunde', other: '{n} Stunden' },
  '{n} days': { one: '{n} Tag', other: '{n} Tage' },
  'under-18s': 'unter 18-Jährigen',
  '18–24s': '18- bis 24-Jährigen',
  '25–34s': '25- bis 34-Jährigen',
  '35–44s': '35- bis 44-Jährigen',
  '45–54s': '45- bis 54-Jährigen',
  '55–64s': '55- bis 64-Jährigen',
  '65–74s': '65- bis 74-Jährigen',
  'over-75s': 'über 75-Jährigen',
  'customers of unknown age': 'Kunden unbekannten Alters',
  '{days}, {from}–{until}': '{days}, {from}–{until} Uhr',
  'Any day': 'An jedem Tag',
  Weekdays: 'Werktags',
  Weekends: 'Am Wochenende',
  'fewer than 1 of 100': 'weniger als 1 von 100',
  'about {n} of 100': 'etwa {n} von 100',
}
