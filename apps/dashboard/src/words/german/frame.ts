import type { Dictionary } from '../language.ts'

/** What stands around every page. */
export const FRAME: Dictionary = {
  Overview: 'Überblick',
  Data: 'Daten',
  Experiment: 'Experiment',
  'Skip to content': 'Zum Inhalt springen',
  Pages: 'Seiten',
  Language: 'Sprache',
  Theme: 'Darstellung',
  Light: 'Hell',
  Dark: 'Dunkel',
  Auto: 'Auto',
  'the page': 'Seite',
  'No data yet': 'Noch keine Daten',
  'Data to {moment} {zone}': 'Daten bis {moment} {zone}',
  'Data to {moment} {zone}, {age} old': 'Daten bis {moment} {zone}, {age} alt',
  'Not found': 'Nicht gefunden',
  'There is no such page': 'Diese Seite gibt es nicht',
  'The address may be mistyped, or the page has moved.':
    'Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.',
  'Go to the overview': 'Zum Überblick',
  '{source} is late.': '{source} ist im Verzug.',
  'Its last event is from {moment} ({age} ago); what came since by {channels} is not complete.':
    'Letztes Ereignis: {moment} ({age} her); was seither über {channels} kam, ist unvollständig.',
  'Sample data.': 'Beispieldaten.',
  '{n} customers are made up.': { one: '{n} Kunde ist erfunden.', other: '{n} Kunden sind erfunden.' },
  'Remove them, or bring your own data': 'Entfernen oder eigene Daten einbringen',
  'Find a customer': 'Einen Kunden suchen',
  'Go to the filters': 'Zu den Filtern',
  'Compare, or stop comparing': 'Vergleich ein- oder ausschalten',
  'Show the next panel the other way: chart or table': 'Die nächste Auswertung umschalten: Diagramm oder Tabelle',
  'Show these keys': 'Diese Tasten zeigen',
  'Keyboard shortcuts': 'Tastenkürzel',
  'They can be turned off in the settings.': 'Sie lassen sich in den Einstellungen abschalten.',
  'Signed out': 'Abgemeldet',
  'You are not signed in': 'Nicht angemeldet',
  'Open the link that {command} printed. It signs this browser in, once.':
    'Den Link öffnen, den {command} ausgegeben hat. Er meldet diesen Browser an, einmalig.',
  'Try again': 'Noch einmal versuchen',
}
