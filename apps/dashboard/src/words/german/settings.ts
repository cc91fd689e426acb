import type { Dictionary } from '../language.ts'

export const SETTINGS: Dictionary = {
  Settings: 'Einstellungen',
  'What can be set here, and what is set elsewhere and how.':
    'Was sich hier einstellen lässt, und was anderswo eingestellt wird und wie.',
  'the settings': 'Einstellungen',
  Appearance: 'Erscheinungsbild',
  'Kept in this browser, for you alone.': 'In diesem Browser gespeichert, nur für diese Person.',
  Colours: 'Farben',
  'Keyboard shortcuts; ? shows them': 'Tastenkürzel; ? zeigt sie',
  'Set elsewhere': 'Anderswo eingestellt',
  'What holds for this deployment, and how it is changed.':
    'Was für diese Installation gilt, und wie es geändert wird.',
  Setting: 'Einstellung',
  Value: 'Wert',
  Why: 'Warum',
  'How to change it': 'So wird es geändert',
  'How long an answer is waited for': 'Wie lange auf eine Antwort gewartet wird',
  'After this, an attempt counts as unanswered. The same everywhere, so that rates can be compared.':
    'Danach zählt ein Versuch als unbeantwortet. Überall gleich, damit sich Anteile vergleichen lassen.',
  Wait: 'Frist',
  Organisation: 'Organisation',
  'Stands on printed pages and on what guests see.': 'Steht auf gedruckten Seiten und auf dem, was Gäste sehen.',
  'Name of the organisation': 'Name der Organisation',
  Saved: 'Gespeichert',
  'When a source is late': 'Wann eine Quelle im Verzug ist',
  'As it usually delivers, unless told here. Late sources are named on every page.':
    'Wie sie sonst liefert, sofern hier nichts steht. Quellen im Verzug werden auf jeder Seite genannt.',
  'every hour': 'stündlich',
  'every day': 'täglich',
  'every week': 'wöchentlich',
  'every month': 'monatlich',
  'as usual': 'wie üblich',
  'every {n} seconds': 'alle {n} Sekunden',
  'Guest links': 'Gastlinks',
  'Made with Share on a page of reports; revoked here or there.':
    'Mit „Teilen“ auf einer Berichtsseite angelegt; hier oder dort widerrufen.',
  'Settings and how they are changed': 'Einstellungen und wie sie geändert werden',
  'There is no guest link in force.': 'Es gilt kein Gastlink.',
}
