import type { Dictionary } from '../language.ts'

/** What reads files and takes deliveries. */
export const CONNECTORS: Dictionary = {
  Connector: 'Anbindung',
  Connectors: 'Anbindungen',
  'the connector': 'die Anbindung',
  'the connectors': 'die Anbindungen',
  'Table of the connectors': 'Tabelle der Anbindungen',
  'What reads the files and takes the deliveries of other systems.':
    'Was die Dateien anderer Systeme liest und ihre Lieferungen annimmt.',
  'No system is connected yet.': 'Noch ist kein System angebunden.',
  'Connect another system': 'Ein weiteres System anbinden',
  'There is no such connector.': 'Diese Anbindung gibt es nicht.',
  Deliveries: 'Lieferungen',
  'Last delivery': 'Letzte Lieferung',
  'Last import': 'Letzter Import',
  none: 'keine',
  '{n} could not be taken in': {
    one: '{n} konnte nicht übernommen werden',
    other: '{n} konnten nicht übernommen werden',
  },
  '{n} are being taken in': { one: '{n} wird übernommen', other: '{n} werden übernommen' },
  '{n} in 24 h': '{n} in 24 h',
  'files only': 'nur Dateien',
  'ready, nothing came yet': 'bereit, noch nichts gekommen',
  'not set up': 'nicht eingerichtet',
  'What comes through it': 'Was durch sie kommt',
  'No contact has come through it yet.': 'Durch sie ist noch kein Kontakt gekommen.',
  'Its last contact was {age} ago.': 'Ihr letzter Kontakt war vor {age}.',
  'Late: its last contact was {age} ago.': 'Im Verzug: Ihr letzter Kontakt war vor {age}.',
  'Contacts in all': 'Kontakte insgesamt',
  'Contacts in 24 h': 'Kontakte in 24 h',
  'Deliveries in 24 h': 'Lieferungen in 24 h',
  'Refused in 24 h': 'Abgewiesen in 24 h',
  '{n} records were refused': { one: '{n} Datensatz wurde abgewiesen', other: '{n} Datensätze wurden abgewiesen' },
  'what was refused': 'das Abgewiesene',
  'Nothing else is affected by them. Those refused for the same thing stand together.':
    'Sonst ist nichts davon betroffen. Was aus demselben Grund abgewiesen wurde, steht beisammen.',
  'The newest {n} are shown.': 'Gezeigt werden die neuesten {n}.',
  'As it happens': 'Sobald es geschieht',
  'The system delivers to this address; each delivery is checked before it is taken.':
    'Das System liefert an diese Adresse; jede Lieferung wird geprüft, bevor sie übernommen wird.',
  'Set PUBLIC_URL to where this server is reached from outside: some systems sign the address too.':
    'Setzen Sie PUBLIC_URL auf die Adresse, unter der dieser Server von außen erreicht wird: Manche Systeme unterschreiben auch die Adresse.',
  'Known by: {signature}': 'Erkannt an: {signature}',
  set: 'gesetzt',
  'not set': 'nicht gesetzt',
  History: 'Geschichte',
  'The system writes no files that are read here.': 'Das System schreibt keine Dateien, die hier gelesen werden.',
  'reads its files: {endings}': 'liest seine Dateien: {endings}',
  'It has to be told: {options}': 'Man muss dazu sagen: {options}',
  'It may be told: {options}': 'Man kann dazu sagen: {options}',
  'Its format was checked with what the system really wrote.':
    'Das Format wurde an dem geprüft, was das System wirklich geschrieben hat.',
  'Its format was checked with the examples of its documentation.':
    'Das Format wurde an den Beispielen der Dokumentation geprüft.',
  'Its format was checked in part: look at what the first import refuses.':
    'Das Format wurde nur zum Teil geprüft: Sehen Sie nach, was der erste Import abweist.',
}
