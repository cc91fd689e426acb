import type { Dictionary } from '../language.ts'

/** Whom we contact too often. */
export const FATIGUE: Dictionary = {
  Fatigue: 'Ermüdung',
  'Whom do we contact too often, and do we repeat ourselves?': 'Wen kontaktieren wir zu oft, und wiederholen wir uns?',
  'Over-contacted, in range, under-contacted': 'Zu oft, im Rahmen, zu selten kontaktiert',
  'Do we contact a customer too often or too seldom?': 'Kontaktieren wir einen Kunden zu oft oder zu selten?',
  'over-contacted: {over} contacts or more within some seven days of the last 28. Under-contacted: fewer than {under} in 28 days, though there is an address. In range: all others.':
    'zu oft: {over} Kontakte oder mehr innerhalb irgendwelcher sieben Tage der letzten 28. Zu selten: weniger als {under} in 28 Tagen, obwohl es eine Adresse gibt. Im Rahmen: alle anderen.',
  'all customers that age and segment let through': 'alle Kunden, die Alter und Segment zulassen',
  'contacts that never arrived: they tire nobody': 'Kontakte, die nie ankamen: Sie ermüden niemanden',
  'Opt-outs per 1,000 contacts': 'Abmeldungen je 1.000 Kontakte',
  'How often does a contact drive somebody away?': 'Wie oft vertreibt ein Kontakt jemanden?',
  'contacts after which, within seven days, the customer took a consent back; the latest contact counts':
    'Kontakte, nach denen der Kunde binnen sieben Tagen eine Einwilligung zurücknahm; es zählt der letzte Kontakt',
  'outbound contacts, by how many the customer had from us in the seven days up to it':
    'ausgehende Kontakte, danach, wie viele der Kunde in den sieben Tagen bis dahin von uns hatte',
  'contacts of the last seven days, which may still be followed by an opt-out':
    'Kontakte der letzten sieben Tage, auf die noch eine Abmeldung folgen kann',
  '{over} of customers hear from us too often.': '{over} der Kunden hören zu oft von uns.',
  '{over} of customers hear from us too often, and {share} of our messages repeat what another channel said.':
    '{over} der Kunden hören zu oft von uns, und {share} unserer Nachrichten wiederholen, was ein anderer Kanal schon sagte.',
  '1 contact': '1 Kontakt',
  '2 contacts': '2 Kontakte',
  '3–4 contacts': '3–4 Kontakte',
  '5–7 contacts': '5–7 Kontakte',
  '8+ contacts': '8+ Kontakte',
  '{contacts} a week': '{contacts} pro Woche',
  'Customers by how often we contact them': 'Kunden danach, wie oft wir sie kontaktieren',
  Class: 'Klasse',
  'Whom we contact too often': 'Wen wir zu oft kontaktieren',
  'Customers by our contacts in the last seven days': 'Kunden nach unseren Kontakten der letzten sieben Tage',
  'Customers by contacts in the last seven days': 'Kunden nach Kontakten der letzten sieben Tage',
  'As of {time} ({zone}), whatever the period; only age and segment narrow it.':
    'Stand {time} ({zone}), unabhängig vom Zeitraum; nur Alter und Segment grenzen ein.',
  'Over-contacted': 'Zu oft kontaktiert',
  'In range': 'Im Rahmen',
  'Under-contacted': 'Zu selten kontaktiert',
  'No contact': 'Kein Kontakt',
  'No contact, and no address': 'Kein Kontakt und keine Adresse',
  'Customers: {group}': 'Kunden: {group}',
  '{n} of {all} customers are over-contacted': '{n} von {all} Kunden werden zu oft kontaktiert',
  '{n} of {all} customers are over-contacted, up from {before} four weeks before':
    '{n} von {all} Kunden werden zu oft kontaktiert, vier Wochen davor waren es nur {before}',
  '{n} of {all} customers are over-contacted, down from {before} four weeks before':
    '{n} von {all} Kunden werden zu oft kontaktiert, vier Wochen davor waren es noch {before}',
  '{share} of customers heard from us in the last seven days':
    '{share} der Kunden haben in den letzten sieben Tagen von uns gehört',
  'Share %': 'Anteil %',
  Before: 'Davor',
  'Customers by what went out to them in the last 28 days, and in the 28 days before those.':
    'Kunden danach, was in den letzten 28 Tagen an sie ging, und in den 28 Tagen davor.',
  'Every customer once, by what went out to them and arrived; before: the seven days before those.':
    'Jeder Kunde einmal, danach, was an ihn ging und ankam; davor: die sieben Tage vor diesen.',
  'Nobody hears from us too often; {share} of our messages repeat what another channel said.':
    'Niemand hört zu oft von uns; {share} unserer Nachrichten wiederholen, was ein anderer Kanal schon sagte.',
  'Nobody is over-contacted; {n} of {all} customers are under-contacted':
    'Niemand wird zu oft kontaktiert; {n} von {all} Kunden zu selten',
}
