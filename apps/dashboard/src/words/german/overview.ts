import type { Dictionary } from '../language.ts'

/** The first page: figures, changes and the channel mix. */
export const OVERVIEW: Dictionary = {
  'Are we reaching people the way they want to be reached?':
    'Erreichen wir die Menschen so, wie sie erreicht werden möchten?',
  '{age} leave {share} of attempts {by} unanswered, but only {less} {byOther}.':
    'Die {age} lassen {share} der Versuche {by} unbeantwortet, aber nur {less} {byOther}.',
  'Headline figures': 'Leitzahlen',
  'headline figures': 'Leitzahlen',
  'on a year before': 'gegenüber dem Vorjahr',
  'on the period before': 'gegenüber dem Zeitraum davor',
  'on the days compared': 'gegenüber den Vergleichstagen',
  'on the 28 days before': 'gegenüber den 28 Tagen davor',
  'up {size}': '{size} mehr',
  'down {size}': '{size} weniger',
  'no clear change': 'keine klare Änderung',
  'no change': 'keine Änderung',
  'new in this period': 'neu in diesem Zeitraum',
  '{size} points': '{size} Punkte',
  '{n} points': { one: '{n} Punkt', other: '{n} Punkte' },
  'of {n} settled attempts': { one: 'von {n} abgeschlossenen Versuch', other: 'von {n} abgeschlossenen Versuchen' },
  'No settled attempts': 'Keine abgeschlossenen Versuche',
  '{n} replies': { one: '{n} Antwort', other: '{n} Antworten' },
  'From the attempt to its answer': 'Vom Versuch bis zur Antwort',
  'First attempts that were answered': 'Beantwortete erste Versuche',
  'Reached at first try': 'Beim ersten Versuch erreicht',
  'of {n} first attempts': { one: 'von {n} ersten Versuch', other: 'von {n} ersten Versuchen' },
  'No settled first attempts': 'Keine abgeschlossenen ersten Versuche',
  'Incoming email': 'Eingehende E-Mails',
  '{share} spam, of {n} classified': '{share} Spam, von {n} eingeordneten',
  'None classified as spam or not': 'Keine als Spam oder erwünscht eingeordnet',
  'Over-contacted customers': 'Zu oft kontaktierte Kunden',
  'in the last 28 days': 'in den letzten 28 Tagen',
  'of {n} customers, last 28 days': {
    one: 'von {n} Kunde, letzte 28 Tage',
    other: 'von {n} Kunden, letzte 28 Tage',
  },
  'the channel mix': 'Kanalmix',
  'Channel mix, 12 months': 'Kanalmix, 12 Monate',
  'How customers reach us: share of their contacts by month, spam and mass mail left out.':
    'Wie Kunden sich melden: Anteil an ihren Kontakten je Monat, ohne Spam und Massenpost.',
  'How we reach customers: share of our contacts by month.':
    'Wie wir Kunden erreichen: Anteil an unseren Kontakten je Monat.',
  'The month in which the period ends and the eleven before it.':
    'Der Monat, in dem der Zeitraum endet, und die elf davor.',
  'what changed': 'was sich geändert hat',
  'What changed': 'Was sich geändert hat',
  'The surest changes against {period}.': 'Die sichersten Änderungen gegenüber {period}.',
  'There is too little in one of the two periods to compare them.':
    'In einem der beiden Zeiträume ist zu wenig, um sie zu vergleichen.',
  'Told only where the 95% interval of the change excludes 0 and both periods have 30 cases or more.':
    'Nur genannt, wo das 95-%-Intervall der Änderung die 0 ausschließt und beide Zeiträume mindestens 30 Fälle haben.',
  'No clear change against the period before.': 'Keine klare Änderung gegenüber dem Zeitraum davor.',
  '{channel}: {now} of attempts go unanswered, which is new.':
    '{channel}: {now} der Versuche bleiben unbeantwortet, das ist neu.',
  '{channel} goes unanswered more often: {now} of attempts, up {points}.':
    '{channel} bleibt öfter unbeantwortet: {now} der Versuche, {points} mehr.',
  '{channel} goes unanswered less often: {now} of attempts, down {points}.':
    '{channel} bleibt seltener unbeantwortet: {now} der Versuche, {points} weniger.',
  '{family} is new among {age}: {now} of their contacts.': '{family}: neu bei den {age}, {now} ihrer Kontakte.',
  '{family} grew among {age}: {now} of their contacts, up {points}.':
    '{family}: mehr bei den {age}, {now} ihrer Kontakte, {points} mehr.',
  '{family} shrank among {age}: {now} of their contacts, down {points}.':
    '{family}: weniger bei den {age}, {now} ihrer Kontakte, {points} weniger.',
  'Spam is new: {now} of incoming email.': 'Spam ist neu: {now} der eingehenden E-Mails.',
  'More of the incoming email is spam: {now}, up {points}.':
    'Mehr der eingehenden E-Mails sind Spam: {now}, {points} mehr.',
  'Less of the incoming email is spam: {now}, down {points}.':
    'Weniger der eingehenden E-Mails sind Spam: {now}, {points} weniger.',
  'Shares now and in the period compared': 'Anteile jetzt und im Vergleichszeitraum',
  Share: 'Anteil',
  'Now %': 'Jetzt %',
  Of: 'Von',
  'Before %': 'Davor %',
  'Of, before': 'Von, davor',
  'Change in points': 'Änderung in Punkten',
  'Unanswered, {channel}': 'Unbeantwortet, {channel}',
  'Spam in incoming email': 'Spam in eingehenden E-Mails',
}
