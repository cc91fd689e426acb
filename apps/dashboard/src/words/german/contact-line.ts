import type { Dictionary } from '../language.ts'

/** One customer's contacts on a line of time. */
export const CONTACT_LINE: Dictionary = {
  answered: 'beantwortet',
  unanswered: 'unbeantwortet',
  'waiting for an answer': 'wartet auf Antwort',
  declined: 'abgelehnt',
  'not delivered': 'nicht zugestellt',
  'wants no answer': 'will keine Antwort',
  'from the customer': 'vom Kunden',
  '{when}: {channel}, {what}': '{when}: {channel}, {what}',
  '{when}: {n} contacts of ours, {unanswered} unanswered': {
    one: '{when}: {n} Kontakt von uns, {unanswered} unbeantwortet',
    other: '{when}: {n} Kontakte von uns, {unanswered} unbeantwortet',
  },
  '{when}: {n} contacts from the customer': {
    one: '{when}: {n} Kontakt vom Kunden',
    other: '{when}: {n} Kontakte vom Kunden',
  },
  '{n} older contacts are drawn by month, as squares.': {
    one: '{n} älterer Kontakt ist nach Monat gezeichnet, als Quadrat.',
    other: '{n} ältere Kontakte sind nach Monaten gezeichnet, als Quadrate.',
  },
  'The table below has every contact.': 'Die Tabelle darunter hat jeden Kontakt.',
  'Contacts over time: the arrow keys walk from one to the next':
    'Kontakte im Verlauf: Die Pfeiltasten gehen von einem zum nächsten',
  'Point at a mark, or walk with the arrow keys, to read it.':
    'Auf eine Marke zeigen oder mit den Pfeiltasten gehen, um sie zu lesen.',
  'What the marks mean': 'Was die Marken bedeuten',
}
