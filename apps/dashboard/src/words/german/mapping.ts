import type { Dictionary } from '../language.ts'

/** Bringing a file in: upload it, say what its columns mean, check it. */
export const MAPPING: Dictionary = {
  'Where the contacts come from, how fresh they are, and the way in for more.':
    'Woher die Kontakte kommen, wie frisch sie sind, und der Weg für weitere.',
  'Leave without importing': 'Ohne Import verlassen',
  'Upload a file': 'Datei hochladen',
  'It is looked at first; nothing is imported before you say so.':
    'Sie wird erst angesehen; ohne Zustimmung wird nichts importiert.',
  'File to import': 'Zu importierende Datei',
  '{name}, {size}': '{name}, {size}',
  '{n} bytes': '{n} Byte',
  '{n} KB': '{n} KB',
  '{n} MB': '{n} MB',
  'Or drop it here. It may be compressed with gzip.': 'Oder hier ablegen. Sie darf mit gzip gepackt sein.',
  '{share} sent': '{share} gesendet',
  'All sent; it is being looked at.': 'Alles gesendet; sie wird angesehen.',
  'Progress of the upload': 'Fortschritt des Hochladens',
  'The file is too large for the server.': 'Die Datei ist zu groß für den Server.',
  'The server did not take the file.': 'Der Server hat die Datei nicht angenommen.',
  'the file': 'Datei',
  'This file is not waiting any more': 'Diese Datei wartet nicht mehr',
  'It has been imported, or it was sent more than a day ago.':
    'Sie wurde importiert, oder sie wurde vor mehr als einem Tag gesendet.',
  'Upload it again': 'Noch einmal hochladen',
  'What do the columns of {file} mean?': 'Was bedeuten die Spalten von {file}?',
  'This starts from a guess by their names and first values. Nothing is imported yet.':
    'Am Anfang steht eine Vermutung nach Namen und ersten Werten. Noch wird nichts importiert.',
  'The first rows of the file': 'Die ersten Zeilen der Datei',
  'Empty in the first rows.': 'In den ersten Zeilen leer.',
  'Such as {values}': 'Etwa {values}',
  'Please choose': 'Bitte wählen',
  'This has to be told.': 'Das muss angegeben werden.',
  'Not in this file': 'Nicht in dieser Datei',
  'A column': 'Eine Spalte',
  'The same for every row': 'Für jede Zeile gleich',
  '{column}, which this file does not have': '{column}, die es in dieser Datei nicht gibt',
  'As the JSON below says': 'Wie das JSON unten sagt',
  'The mapping as JSON': 'Die Zuordnung als JSON',
  'For all that the form cannot say. The same text serves “wavelength import csv --mapping”.':
    'Für alles, was das Formular nicht sagen kann. Derselbe Text dient „wavelength import csv --mapping“.',
  'Download the mapping': 'Zuordnung laden',
  'Or take one from a file': 'Oder eine aus einer Datei nehmen',
  'A mapping begins with {open} and ends with {close}.': 'Eine Zuordnung beginnt mit {open} und endet mit {close}.',
  'This is no JSON: {reason}': 'Das ist kein JSON: {reason}',
  'Something has still to be told or mended; it stands beside its field.':
    'Etwas fehlt noch oder ist zu berichtigen; es steht neben seinem Feld.',
  'A row of this file stands for up to {n} contacts. These fields are about the first; the others are in the JSON.':
    'Eine Zeile dieser Datei steht für bis zu {n} Kontakte. Diese Felder betreffen den ersten; die anderen stehen im JSON.',
  'Who the customer is': 'Wer der Kunde ist',
  'At least one of the first three. The first that a row gives names the customer.':
    'Mindestens eines der ersten drei. Das erste, das eine Zeile hat, benennt den Kunden.',
  'Year in which the age was noted': 'Jahr, in dem das Alter notiert wurde',
  'When it took place': 'Wann es geschah',
  'Time zone of the times': 'Zeitzone der Zeiten',
  'Such as “Europe/Berlin”; needed unless each time names its own.':
    'Etwa „Europe/Berlin“; nötig, sofern nicht jede Zeit ihre eigene nennt.',
  'Date, or date and time': 'Datum, oder Datum und Uhrzeit',
  'Time of day, if apart': 'Uhrzeit, falls getrennt',
  'In the same column': 'In derselben Spalte',
  'How it is written': 'Schreibweise',
  'As 2025-03-02T09:15:00+01:00': 'Wie 2025-03-02T09:15:00+01:00',
  'As a format says': 'Nach einem Format',
  'Seconds since 1970': 'Sekunden seit 1970',
  'Milliseconds since 1970': 'Millisekunden seit 1970',
  Format: 'Format',
  'YYYY year, MM month, DD day, HH hour, mm minute, ss second.':
    'YYYY Jahr, MM Monat, DD Tag, HH Stunde, mm Minute, ss Sekunde.',
  'What happened': 'Was geschah',
  'What the values mean: {field}': 'Was die Werte bedeuten: {field}',
  'Anything else': 'Alles andere',
  'The row is refused': 'Die Zeile wird abgewiesen',
  'says nothing': 'sagt nichts',
  'Where it comes from': 'Woher es kommt',
  'Name of the source': 'Name der Quelle',
  'As it shall stand among the sources, such as “phone-log”. Keep it the same for every file of this kind.':
    'Wie sie unter den Quellen stehen soll, etwa „phone-log“. Für jede Datei dieser Art gleich lassen.',
  'How the file is read': 'Wie die Datei gelesen wird',
  'Time zone of times that name none': 'Zeitzone der Zeiten, die keine nennen',
  'Country of phone numbers that name none, such as DK': 'Land der Telefonnummern, die keines nennen, etwa DK',
  'Your own addresses or domains': 'Eigene Adressen oder Domains',
  'All mail that came in is': 'Alle eingegangenen E-Mails sind',
}
