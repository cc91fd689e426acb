import type { Dictionary } from '../language.ts'

/** How the numbers are counted: contacts, customers and emails. */
export const MEASURES: Dictionary = {
  Contacts: 'Kontakte',
  'How many contacts were there?': 'Wie viele Kontakte gab es?',
  'contacts in either direction, on every channel': 'Kontakte in beide Richtungen, auf allen Kanälen',
  Customers: 'Kunden',
  'With how many people was there contact?': 'Mit wie vielen Menschen gab es Kontakt?',
  'different customers with at least one contact; a person counts once per row, so rows do not add up':
    'verschiedene Kunden mit mindestens einem Kontakt; jeder zählt je Zeile einmal, die Zeilen lassen sich also nicht addieren',
  'Inbound contacts': 'Eingehende Kontakte',
  'How often did customers contact us?': 'Wie oft haben sich Kunden gemeldet?',
  'contacts that the customer made': 'Kontakte, die vom Kunden ausgingen',
  'Outbound contacts': 'Ausgehende Kontakte',
  'How often did we contact customers?': 'Wie oft haben wir Kunden kontaktiert?',
  'contacts that the business made, attempts and mass updates alike':
    'Kontakte, die vom Unternehmen ausgingen, Versuche wie Rundschreiben',
  'Channel share': 'Kanalanteil',
  'Which share of the contacts went over this channel?': 'Welcher Anteil der Kontakte lief über diesen Kanal?',
  'contacts over this channel or family of channels': 'Kontakte über diesen Kanal oder diese Kanalfamilie',
  'all contacts of the same group: same period and same other keys, over any channel that the filter lets through':
    'alle Kontakte derselben Gruppe: gleicher Zeitraum und gleiche übrige Merkmale, über jeden Kanal, den der Filter zulässt',
  'Contacts per customer per week': 'Kontakte je Kunde und Woche',
  'How many contacts does a customer have with us in a week?':
    'Wie viele Kontakte hat ein Kunde in einer Woche mit uns?',
  'contacts in either direction, unless the filter names one':
    'Kontakte in beide Richtungen, sofern der Filter keine nennt',
  'different customers with at least one contact, times the weeks of the period':
    'verschiedene Kunden mit mindestens einem Kontakt, mal die Wochen des Zeitraums',
  'Customers without a contact in the period, and days that have not begun.':
    'Kunden ohne Kontakt im Zeitraum und Tage, die noch nicht begonnen haben.',
  'Repeated messages': 'Wiederholte Nachrichten',
  'How often did we say the same thing again over another channel?':
    'Wie oft haben wir dasselbe über einen anderen Kanal noch einmal gesagt?',
  'outbound contacts whose message had gone to the same customer over another channel in the 48 hours before':
    'ausgehende Kontakte, deren Nachricht in den 48 Stunden davor schon über einen anderen Kanal an denselben Kunden ging',
  'Contacts without a message key, of which nobody knows what they said.':
    'Kontakte ohne Nachrichtenschlüssel, von denen niemand weiß, was sie sagten.',
  'Repeat share': 'Wiederholungsanteil',
  'Which share of the messages had gone out over another channel before?':
    'Welcher Anteil der Nachrichten war zuvor schon über einen anderen Kanal gegangen?',
  'outbound contacts with a message key': 'ausgehende Kontakte mit Nachrichtenschlüssel',
  Emails: 'E-Mails',
  'How many emails were there?': 'Wie viele E-Mails gab es?',
  'contacts over email, in either direction unless the filter names one':
    'Kontakte per E-Mail, in beide Richtungen, sofern der Filter keine nennt',
  'Emails per customer per day': 'E-Mails je Kunde und Tag',
  'How many emails does a customer with email exchange with us in a day?':
    'Wie viele E-Mails tauscht ein Kunde mit E-Mail an einem Tag mit uns aus?',
  'contacts over email': 'Kontakte per E-Mail',
  'different customers with at least one email, times the days of the period':
    'verschiedene Kunden mit mindestens einer E-Mail, mal die Tage des Zeitraums',
  'Customers without an email in the period, and days that have not begun.':
    'Kunden ohne E-Mail im Zeitraum und Tage, die noch nicht begonnen haben.',
  'How many inbound emails were graymail?': 'Wie viele eingehende E-Mails waren Graymail?',
  'inbound emails classed as graymail: asked for once, such as newsletters, but not personal':
    'eingehende E-Mails, die als Graymail eingeordnet sind: einmal bestellt, etwa Newsletter, aber nicht persönlich',
  'How many inbound emails were spam?': 'Wie viele eingehende E-Mails waren Spam?',
  'inbound emails classed as spam': 'eingehende E-Mails, die als Spam eingeordnet sind',
  'Spam share': 'Spam-Anteil',
  'Which share of the inbound emails was spam?': 'Welcher Anteil der eingehenden E-Mails war Spam?',
  'inbound emails whose class is known: legitimate, graymail or spam':
    'eingehende E-Mails, deren Art bekannt ist: erwünscht, Graymail oder Spam',
  'Outbound emails and emails that nobody classified.': 'Ausgehende E-Mails und solche, die niemand eingeordnet hat.',
  'Spam and graymail share': 'Anteil von Spam und Graymail',
  'Which share of the inbound emails was spam or graymail?':
    'Welcher Anteil der eingehenden E-Mails war Spam oder Graymail?',
  'inbound emails classed as spam or graymail': 'eingehende E-Mails, die als Spam oder Graymail eingeordnet sind',
}
