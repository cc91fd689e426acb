import type { Dictionary } from '../language.ts'

/** What many contacts do, and where we repeat ourselves. */
export const REPEATS: Dictionary = {
  'Our contacts by how many the customer had in the week':
    'Unsere Kontakte danach, wie viele der Kunde in der Woche hatte',
  'Outbound contacts of the period, by our contacts to the customer in the seven days up to it.':
    'Ausgehende Kontakte des Zeitraums, nach unseren Kontakten mit dem Kunden in den sieben Tagen bis dahin.',
  'The contact itself counts: 1 is one that nothing went before for seven days.':
    'Der Kontakt selbst zählt mit: 1 ist einer, dem sieben Tage lang nichts vorausging.',
  'Contacts in the week': 'Kontakte in der Woche',
  '{share} of our contacts go to customers who hear from us five times a week or more':
    '{share} unserer Kontakte gehen an Kunden, die fünfmal pro Woche oder öfter von uns hören',
  'Our contacts at {level}': 'Unsere Kontakte, {level}',
  'Contacts that a withdrawn consent followed within seven days, by our contacts in the week, with 95% interval.':
    'Kontakte, auf die binnen sieben Tagen eine zurückgenommene Einwilligung folgte, nach unseren Kontakten in der Woche, mit 95-%-Intervall.',
  'Opt-outs per 1,000 contacts by contacts in the week, with 95% interval':
    'Abmeldungen je 1.000 Kontakte nach Kontakten in der Woche, mit 95-%-Intervall',
  'Per 1,000': 'Je 1.000',
  'Contacts of {period}, whatever the period; only age and segment narrow it.':
    'Kontakte von {period}, unabhängig vom Zeitraum; nur Alter und Segment grenzen ein.',
  'Per 1,000 contacts, {first} opt-outs at {few} and {last} at {many}':
    'Je 1.000 Kontakte {first} Abmeldungen ({few}) und {last} ({many})',
  'Opt-outs per 1,000 contacts by contacts in the week': 'Abmeldungen je 1.000 Kontakte nach Kontakten in der Woche',
  'Opt-outs per 1,000': 'Abmeldungen je 1.000',
  'Opt-outs': 'Abmeldungen',
  'By channel': 'Nach Kanal',
  'By purpose': 'Nach Zweck',
  'Where we repeat ourselves': 'Wo wir uns wiederholen',
  'Share of messages that had gone to the same customer over another channel in the 48 hours before.':
    'Anteil der Nachrichten, die in den 48 Stunden davor schon über einen anderen Kanal an denselben Kunden gingen.',
  'Only messages with a key can be recognised. Hollow: fewer than 30, read with care.':
    'Nur Nachrichten mit Schlüssel sind erkennbar. Hohl: weniger als 30, mit Vorsicht zu lesen.',
  'Share of repeated messages, with 95% interval': 'Anteil wiederholter Nachrichten, mit 95-%-Intervall',
  Messages: 'Nachrichten',
  '{most} repeats what was said elsewhere most, in {share} of messages; {least} least, in {other}':
    'Am häufigsten wiederholt {most}, was anderswo gesagt wurde: {share} der Nachrichten; am seltensten {least}: {other}',
  'Repeated messages: {group}': 'Wiederholte Nachrichten: {group}',
  'Messages with a key: {group}': 'Nachrichten mit Schlüssel: {group}',
  'Messages that had gone out over another channel in the 48 hours before':
    'Nachrichten, die in den 48 Stunden davor schon über einen anderen Kanal gingen',
  'Repeated %': 'Wiederholt %',
  Repeats: 'Wiederholungen',
  'The same message over several channels': 'Dieselbe Nachricht über mehrere Kanäle',
  'Messages that had gone to the same customer over another channel in the 48 hours before; one scale.':
    'Nachrichten, die in den 48 Stunden davor schon über einen anderen Kanal an denselben Kunden gingen; eine Skala.',
  'Repeated messages by family of channels over time': 'Wiederholte Nachrichten nach Kanalfamilie im Verlauf',
  '{share} of messages had gone out over another channel within 48 hours':
    '{share} der Nachrichten waren binnen 48 Stunden schon über einen anderen Kanal gegangen',
  '{share} of messages had gone out over another channel within 48 hours, up from {before}':
    '{share} der Nachrichten waren binnen 48 Stunden schon über einen anderen Kanal gegangen, zuvor nur {before}',
  '{share} of messages had gone out over another channel within 48 hours, down from {before}':
    '{share} der Nachrichten waren binnen 48 Stunden schon über einen anderen Kanal gegangen, zuvor noch {before}',
  'Answers by contacts in the week': 'Antworten nach Kontakten in der Woche',
  'Share of settled attempts, by our contacts to the customer in the seven days up to it, with 95% interval.':
    'Anteil abgeschlossener Versuche, nach unseren Kontakten mit dem Kunden in den sieben Tagen bis dahin, mit 95-%-Intervall.',
  Response: 'Reaktion',
  'Whoever hears from us often differs from others in more than that: this shows where to look, not why.':
    'Wer oft von uns hört, unterscheidet sich auch sonst von anderen: Das zeigt, wo hinzusehen ist, nicht warum.',
  'Response to attempts by contacts in the week, with 95% interval':
    'Reaktion auf Versuche nach Kontakten in der Woche, mit 95-%-Intervall',
  'Customers answer {share} of attempts at {few}, {other} at {many}':
    'Kunden beantworten {share} der Versuche ({few}), {other} ({many})',
  'Customers turn away {share} of attempts at {few}, {other} at {many}':
    'Kunden weisen {share} der Versuche ab ({few}), {other} ({many})',
  'Answered attempts at {level}': 'Beantwortete Versuche, {level}',
  'Declined attempts at {level}': 'Abgelehnte Versuche, {level}',
  'Settled attempts at {level}': 'Abgeschlossene Versuche, {level}',
  'Answered and declined attempts by contacts in the week':
    'Beantwortete und abgelehnte Versuche nach Kontakten in der Woche',
  'Declined %': 'Abgelehnt %',
  '95% interval, declined': '95-%-Intervall, abgelehnt',
  'Repeats per day': 'Wiederholungen je Tag',
  'Repeats per week': 'Wiederholungen je Woche',
  'Repeats per month': 'Wiederholungen je Monat',
}
