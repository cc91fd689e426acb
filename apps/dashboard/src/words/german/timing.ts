import type { Dictionary } from '../language.ts'

/** When people answer, in their own time. */
export const TIMING: Dictionary = {
  'Best time': 'Beste Zeit',
  'When do people answer, in their own time?': 'Wann antworten die Menschen, nach ihrer eigenen Uhr?',
  Shades: 'Farbstufen',
  'Parts of the day, by channel': 'Tageszeiten, nach Kanal',
  'Share of settled attempts that were answered, by when they were made in the customer’s own time; with 95% interval.':
    'Anteil beantworteter unter den abgeschlossenen Versuchen, nach der Ortszeit des Kunden; mit 95-%-Intervall.',
  'Share of attempts that were answered, by channel and part of the customer’s day':
    'Anteil beantworteter Versuche, nach Kanal und Tageszeit des Kunden',
  'between 8 and 17': 'zwischen 8 und 17 Uhr',
  '{byChannel}, {more} of attempts {better} are answered, but only {less} {worse}':
    '{byChannel}: {more} der Versuche {better} werden beantwortet, aber nur {less} {worse}',
  'Answered attempts {byChannel}, {part}': 'Beantwortete Versuche {byChannel}, {part}',
  'Settled attempts by channel and part of the customer’s day: how many were answered':
    'Abgeschlossene Versuche nach Kanal und Tageszeit des Kunden: wie viele beantwortet wurden',
  'Local time': 'Ortszeit',
  Settled: 'Abgeschlossen',
  'Attempts {byChannel}, {part}': 'Versuche {byChannel}, {part}',
  'No hours of the week are clearly better or worse than the rest.':
    'Keine Stunden der Woche sind klar besser oder schlechter als der Rest.',
  Worst: 'Am schwächsten',
  '{share} of {n} attempts answered': '{share} von {n} Versuchen beantwortet',
  '(95% interval {low} to {high}; rest of the week {rest})': '(95-%-Intervall {low} bis {high}; übrige Woche {rest})',
  '{days}, {from}–{to}': '{days}, {from}–{to} Uhr',
  'Every day': 'Jeden Tag',
  '{first} to {last}': '{first} bis {last}',
  'Attempts, {stretch}': 'Versuche, {stretch}',
  'Share of attempts that were answered, by weekday and local time, in per cent':
    'Anteil beantworteter Versuche nach Wochentag und Ortszeit, in Prozent',
  '{from}–{to}%': '{from}–{to}\u00a0%',
  '{from}–{to}': '{from}–{to}',
  '{from}:00–{to}:00': '{from}–{to} Uhr',
  'Attempts that were answered, by weekday and local time of the attempt':
    'Beantwortete Versuche nach Wochentag und Ortszeit des Versuchs',
  'Attempts, by weekday and local time': 'Versuche nach Wochentag und Ortszeit',
  'Attempts on {day}, {time}': 'Versuche am {day}, {time}',
  'Answered attempts on {day}, {time}': 'Beantwortete Versuche am {day}, {time}',
  '· fewer than 10 attempts; hatched: fewer than 30. Channels differ by hour: choose one before acting.':
    '· weniger als 10 Versuche; schraffiert: weniger als 30. Kanäle unterscheiden sich nach Stunde: vor dem Handeln einen wählen.',
  Cells: 'Felder',
  Columns: 'Spalten',
  Hours: 'Stunden',
  'Parts of day': 'Tageszeiten',
  'Attempts and replies by weekday and local time of the customer':
    'Versuche und Antworten nach Wochentag und Ortszeit des Kunden',
  'Where there are fewer than 10 attempts, a longer period shows more.':
    'Wo es weniger als 10 Versuche gibt, zeigt ein längerer Zeitraum mehr.',
  '{n} hours have fewer than 10 attempts.': {
    one: '{n} Stunde hat weniger als 10 Versuche.',
    other: '{n} Stunden haben weniger als 10 Versuche.',
  },
  'Join the hours to parts of the day': 'Die Stunden zu Tageszeiten zusammenfassen',
  '{best}, gets the most answers, {most}; {worst}, the fewest, {fewest}':
    '{best}: die meisten Antworten, {most}; {worst}: die wenigsten, {fewest}',
  '{best}, gets the most answers, {most}': '{best}: die meisten Antworten, {most}',
  '{worst}, gets the fewest answers, {fewest}': '{worst}: die wenigsten Antworten, {fewest}',
  'The week in each customer’s own time': 'Die Woche in der Ortszeit jedes Kunden',
  'Share of attempts that were answered, in per cent; by the local time of the attempt.':
    'Anteil beantworteter Versuche, in Prozent; nach der Ortszeit des Versuchs.',
  'Attempts that were answered; by the local time of the attempt.':
    'Beantwortete Versuche; nach der Ortszeit des Versuchs.',
  'Attempts; by the local time of the attempt.': 'Versuche; nach der Ortszeit des Versuchs.',
}
