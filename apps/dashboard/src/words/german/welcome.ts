import type { Dictionary } from '../language.ts'

/** The first steps. */
export const WELCOME: Dictionary = {
  Welcome: 'Willkommen',
  'Wavelength learns from what happened how each of your customers wants to be reached.':
    'Wavelength lernt aus dem Geschehenen, wie jeder Kunde erreicht werden möchte.',
  'Look around with sample data': 'Mit Beispieldaten umsehen',
  'Bring your own data': 'Eigene Daten einbringen',
  'Three steps to answers of your own': 'Drei Schritte zu eigenen Antworten',
  'A table of contacts is enough to begin: who, when, over which channel, answered or not.':
    'Für den Anfang genügt eine Tabelle von Kontakten: wer, wann, über welchen Kanal, beantwortet oder nicht.',
  'Upload a file and say what its columns mean': 'Eine Datei hochladen und sagen, was ihre Spalten bedeuten',
  'Record contacts from your own systems': 'Kontakte aus eigenen Systemen melden',
  done: 'erledigt',
  'to do': 'offen',
  'Bring contacts in': 'Kontakte einbringen',
  'Say how often each source delivers': 'Angeben, wie oft jede Quelle liefert',
  'Make a key for the system that sends': 'Einen Schlüssel für das sendende System anlegen',
  'Remove all invented customers and their contacts? They can be loaded again.':
    'Alle erfundenen Kunden und ihre Kontakte entfernen? Sie lassen sich wieder laden.',
  'Remove the sample': 'Beispiel entfernen',
  'It is being removed.': 'Es wird entfernt.',
  'There is data of your own already, and the two are never mixed.':
    'Es gibt schon eigene Daten, und beides wird nie vermischt.',
  '{customers} of an invented business are here.': 'Von einem erfundenen Unternehmen ist hier: {customers}.',
  'Look around': 'Umsehen',
  '5,000 invented customers with twelve channels and a year of contacts. One button removes them again.':
    '5.000 erfundene Kunden mit zwölf Kanälen und einem Jahr Kontakte. Ein Knopf entfernt sie wieder.',
  'Load the sample': 'Beispiel laden',
  'It is being loaded; the pages fill within a minute or two.':
    'Es wird geladen; die Seiten füllen sich in ein, zwei Minuten.',
}
