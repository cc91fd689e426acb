import type { Dictionary } from '../language.ts'

/** What a file would bring, before it is imported. */
export const CHECKING: Dictionary = {
  Checking: 'Wird geprüft',
  'Check the file': 'Datei prüfen',
  'Check again': 'Noch einmal prüfen',
  '{n} rows would be refused': { one: '{n} Zeile würde abgewiesen', other: '{n} Zeilen würden abgewiesen' },
  'This is the whole file.': 'Das ist die ganze Datei.',
  'Before you go on': 'Vor dem Weitergehen',
  'What {file} would bring': 'Was {file} bringen würde',
  'The file was read as an import would read it. Nothing has been stored.':
    'Die Datei wurde gelesen, wie ein Import sie läse. Gespeichert wurde nichts.',
  'what the file would bring': 'was die Datei bringen würde',
  'Back to the columns': 'Zurück zu den Spalten',
  'Contacts by channel': 'Kontakte nach Kanal',
  Starting: 'Wird gestartet',
  'Start the import': 'Import starten',
  'This is by the first {n} records.': {
    one: 'Das ist nach {n} Datensatz.',
    other: 'Das ist nach den ersten {n} Datensätzen.',
  },
  'Its contacts reach from {from} to {until} ({zone}).': 'Ihre Kontakte reichen von {from} bis {until} ({zone}).',
}
