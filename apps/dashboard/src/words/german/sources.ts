import type { Dictionary } from '../language.ts'

/** Whether the data is whole and fresh, and bringing files in. */
export const SOURCES: Dictionary = {
  'Sources and imports': 'Quellen und Importe',
  'Every system that reports will stand here: its last contact, how often it delivers, and what is incomplete when it is late.':
    'Hier wird jedes System stehen, das meldet: sein letzter Kontakt, wie oft es liefert, und was unvollständig ist, wenn es im Verzug ist.',
  'Import a file': 'Datei importieren',
  'Try the sample data': 'Beispieldaten ausprobieren',
  'no rhythm yet': 'noch kein Rhythmus',
  'about every {time}': 'etwa alle {time}',
  Sources: 'Quellen',
  'Each system that reports, and whether it does so as often as it should.':
    'Jedes System, das meldet, und ob es so oft meldet, wie es sollte.',
  'Set how often each delivers': 'Festlegen, wie oft jede liefert',
  'the sources': 'Quellen',
  'Last contact': 'Letzter Kontakt',
  Expected: 'Erwartet',
  'Last 24 h': 'Letzte 24 h',
  'In all': 'Insgesamt',
  '{age} ago': '{age} her',
  'as set': 'wie festgelegt',
  'not judged': 'nicht beurteilt',
  'on time': 'pünktlich',
  LATE: 'IM VERZUG',
  'Not complete:': 'Unvollständig:',
  'The upload was cancelled.': 'Das Hochladen wurde abgebrochen.',
  'The upload was broken off: the server cannot be reached, or the file is too large for it.':
    'Das Hochladen brach ab: Der Server ist nicht erreichbar, oder die Datei ist zu groß für ihn.',
  'Steps of the import': 'Schritte des Imports',
  Upload: 'Hochladen',
  'Map columns': 'Spalten zuordnen',
  Check: 'Prüfen',
  'Customer id': 'Kundenkennung',
  'Email address': 'E-Mail-Adresse',
  'Phone number': 'Telefonnummer',
  'With the country, as +45 20 12 34 56.': 'Mit Land, wie +45 20 12 34 56.',
  'Birth year': 'Geburtsjahr',
  'Who made contact': 'Wer den Kontakt aufnahm',
  'Duration in seconds': 'Dauer in Sekunden',
  'Id of the contact': 'Kennung des Kontakts',
  'The same id is the same contact: a file that is imported again changes nothing.':
    'Gleiche Kennung heißt gleicher Kontakt: Eine noch einmal importierte Datei ändert nichts.',
  'the number of its line': 'Nummer der Zeile',
  'Table of the sources': 'Tabelle der Quellen',
}
