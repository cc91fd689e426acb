import type { Dictionary } from '../language.ts'

export const PRINT: Dictionary = {
  Print: 'Drucken',
  'Table: {caption}': 'Tabelle: {caption}',
  'About this print': 'Zu diesem Ausdruck',
  'Only {narrowed}': 'Nur {narrowed}',
  'All contacts': 'Alle Kontakte',
  'Back to the page': 'Zurück zur Seite',
  'On paper or as a PDF': 'Auf Papier oder als PDF',
  'Opens the page in a new tab, with every table in full and how each number is counted.':
    'Öffnet die Seite in einem neuen Tab, mit allen Tabellen in voller Länge und der Zählweise jeder Zahl.',
}
