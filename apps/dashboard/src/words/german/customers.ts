import type { Dictionary } from '../language.ts'

export const CUSTOMERS: Dictionary = {
  'Customer …{end}': 'Kunde …{end}',
  customers: 'Kunden',
  '{n} customers': { one: '{n} Kunde', other: '{n} Kunden' },
  'Number one and number two way to reach each of them, for an ordinary matter.':
    'Weg Nummer eins und Nummer zwei zu jedem von ihnen, für ein gewöhnliches Anliegen.',
  'Customers with their number one and number two way': 'Kunden mit ihrem Weg Nummer eins und Nummer zwei',
  'Find customers': 'Kunden suchen',
  'Name, id, email or phone': 'Name, Kennung, E-Mail oder Telefon',
  Search: 'Suchen',
  All: 'Alle',
  Name: 'Name',
  'Number one': 'Weg Nummer eins',
  'Number two': 'Weg Nummer zwei',
  'Number three': 'Weg Nummer drei',
  Confidence: 'Sicherheit',
  'Last answer': 'Letzte Antwort',
  'Unanswered in a row': 'Unbeantwortet in Folge',
  '{n} signals': { one: '{n} Signal', other: '{n} Signale' },
  never: 'noch nie',
  'none permitted': 'keiner erlaubt',
  'Customers found': 'Gefundene Kunden',
  'Nobody matches.': 'Niemand passt.',
  'Clear the search': 'Suche aufheben',
  'Pages of customers': 'Seiten der Kundenliste',
}
