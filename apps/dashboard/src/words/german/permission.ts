import type { Dictionary } from '../language.ts'

/** Whom we may contact, how, and what stops us. */
export const PERMISSION: Dictionary = {
  Permission: 'Erlaubnis',
  'Whom may we contact, how, and what stops us?': 'Wen dürfen wir kontaktieren, wie, und was hindert uns?',
  'No customer matches.': 'Kein Kunde passt.',
  'No customers yet.': 'Noch keine Kunden.',
  'On record as of {time} ({zone}). Days, channels and purposes of contacts do not apply here.':
    'Verzeichnet bis {time} ({zone}). Tage, Kanäle und Zwecke von Kontakten gelten hier nicht.',
  'Age today': 'Alter heute',
  Country: 'Land',
  'Where customers stand': 'Wo die Kunden stehen',
  'How many customers may be contacted on this channel now?':
    'Wie viele Kunden dürfen jetzt auf diesem Kanal kontaktiert werden?',
  'every customer once in each row. Of several channels, the most open one counts. "May contact": consent on record and an address that works. "Must ask first": can be reached, but has neither given nor taken back consent.':
    'jeder Kunde einmal je Zeile. Von mehreren Kanälen zählt der offenste. „Darf kontaktiert werden“: Einwilligung verzeichnet und eine Adresse, die funktioniert. „Muss erst gefragt werden“: erreichbar, hat aber weder eingewilligt noch widerrufen.',
  'all customers that the filters let through, with or without contacts':
    'alle Kunden, die die Filter zulassen, mit oder ohne Kontakte',
  'what a law or the hour forbids: this is about consent, wishes and addresses alone':
    'was ein Gesetz oder die Uhrzeit verbietet: Hier geht es nur um Einwilligung, Wünsche und Adressen',
  Reasons: 'Gründe',
  'What stops us?': 'Was hindert uns?',
  'the first of these that holds: opted out; asked not to be contacted there; address bounces; address blocked; no address; no consent record':
    'das Erste, was zutrifft: abgemeldet; will dort nicht kontaktiert werden; Adresse unzustellbar; Adresse gesperrt; keine Adresse; keine Einwilligung verzeichnet',
  'all customers of the row': 'alle Kunden der Zeile',
  'Preferred but not permitted': 'Gewünscht, aber nicht erlaubt',
  'Whose wish can we not follow?': 'Wessen Wunsch können wir nicht folgen?',
  'customers who opted out of the channel that they named first, or who have no working address there':
    'Kunden, die vom zuerst genannten Kanal abgemeldet sind oder dort keine funktionierende Adresse haben',
  'customers who named a channel when they were asked': 'Kunden, die auf Nachfrage einen Kanal genannt haben',
  'customers whose wishes are only learned from what they do':
    'Kunden, deren Wünsche nur aus ihrem Verhalten gelernt sind',
  'By family': 'Nach Familie',
  'Customers by whether they may be contacted': 'Kunden danach, ob sie kontaktiert werden dürfen',
  'Whom we may contact': 'Wen wir kontaktieren dürfen',
  'Share of customers by where they stand on each channel. Each row adds up to 100%.':
    'Anteil der Kunden danach, wo sie auf jedem Kanal stehen. Jede Zeile ergibt 100\u00a0%.',
  'Of several channels, the most open one counts. Hatched: fewer than 30 customers.':
    'Von mehreren Kanälen zählt der offenste. Schraffiert: weniger als 30 Kunden.',
  Rows: 'Zeilen',
  'Customers by what stops us from contacting them': 'Kunden danach, was uns hindert, sie zu kontaktieren',
  'What stops us': 'Was uns hindert',
  'Share of customers by the first reason that holds. The rest of each row may be contacted.':
    'Anteil der Kunden nach dem ersten Grund, der zutrifft. Der Rest jeder Zeile darf kontaktiert werden.',
  'An opt-out counts first, with or without an address.': 'Eine Abmeldung zählt zuerst, mit oder ohne Adresse.',
  'Any channel': 'Irgendein Kanal',
  '{share} of {n} customers may get marketing on at least one channel; {ask} must be asked first.':
    '{share} von {n} Kunden dürfen auf mindestens einem Kanal Marketing bekommen; {ask} müssen erst gefragt werden.',
  '{share} of {n} customers consented to necessary messages on some channel; {ask} have not objected.':
    '{share} von {n} Kunden haben auf irgendeinem Kanal in notwendige Mitteilungen eingewilligt; {ask} haben nicht widersprochen.',
  '{reason} is what stops us most: {share} of customers, on every channel':
    '{reason} hindert uns am meisten: bei {share} der Kunden, auf jedem Kanal',
  'Customers who named a channel first when asked, and who opted out there or have no working address.':
    'Kunden, die auf Nachfrage einen Kanal zuerst nannten und dort abgemeldet sind oder keine funktionierende Adresse haben.',
  'No customer who matches has named a channel.': 'Kein passender Kunde hat einen Kanal genannt.',
  'A wish that may not be followed is never recommended.':
    'Ein Wunsch, dem nicht gefolgt werden darf, wird nie empfohlen.',
  '{customers} in all.': '{customers} insgesamt.',
  'First choices that may not be followed, by channel': 'Erste Wünsche, denen nicht gefolgt werden darf, nach Kanal',
  'Named first': 'Zuerst genannt',
  'Named first but not permitted: {channel}': 'Zuerst genannt, aber nicht erlaubt: {channel}',
  'Customers who may not be contacted there': 'Kunden, die dort nicht kontaktiert werden dürfen',
  'Not permitted': 'Nicht erlaubt',
  'Not permitted %': 'Nicht erlaubt %',
  'Preferred but not permitted: {n} customers named a channel first that marketing may not use': {
    one: 'Gewünscht, aber nicht erlaubt: {n} Kunde nannte zuerst einen Kanal, den Marketing nicht nutzen darf',
    other: 'Gewünscht, aber nicht erlaubt: {n} Kunden nannten zuerst einen Kanal, den Marketing nicht nutzen darf',
  },
  'Preferred but not permitted: {n} customers named a channel first that we may not use at all': {
    one: 'Gewünscht, aber nicht erlaubt: {n} Kunde nannte zuerst einen Kanal, den wir gar nicht nutzen dürfen',
    other: 'Gewünscht, aber nicht erlaubt: {n} Kunden nannten zuerst einen Kanal, den wir gar nicht nutzen dürfen',
  },
  'May contact': 'Darf kontaktiert werden',
  'Must ask first': 'Muss erst gefragt werden',
  'Must not': 'Darf nicht',
  'Cannot reach': 'Nicht erreichbar',
  'Has consented': 'Hat eingewilligt',
  'Has not objected': 'Hat nicht widersprochen',
  'No consent record': 'Keine Einwilligung verzeichnet',
  'Opted out': 'Abgemeldet',
  'Do not contact': 'Nicht kontaktieren',
  'Address bounces': 'Adresse unzustellbar',
  'Address blocked': 'Adresse gesperrt',
  'No address': 'Keine Adresse',
  'A missing consent record': 'Eine fehlende Einwilligung',
  'An opt-out': 'Eine Abmeldung',
  'A wish not to be contacted': 'Der Wunsch, nicht kontaktiert zu werden,',
  'A bouncing address': 'Eine unzustellbare Adresse',
  'A blocked address': 'Eine gesperrte Adresse',
  'A missing address': 'Eine fehlende Adresse',
  'Only {most} is open to marketing, for {share} of customers':
    'Für Marketing offen ist nur {most}, bei {share} der Kunden',
  'Only {most} has consent to necessary messages, from {share} of customers':
    'Einwilligung in notwendige Mitteilungen gibt es nur für {most}, von {share} der Kunden',
  'Most open to marketing: {most}, for {share} of customers; next: {next}, for {other}':
    'Für Marketing am offensten: {most}, bei {share} der Kunden; danach {next}, bei {other}',
  'Most consent to necessary messages: {most}, from {share} of customers; next: {next}, from {other}':
    'Am meisten Einwilligung in notwendige Mitteilungen: {most}, von {share} der Kunden; danach {next}, von {other}',
}
