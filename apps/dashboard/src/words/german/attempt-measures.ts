import type { Dictionary } from '../language.ts'

/** How the numbers are counted: attempts and their answers. */
export const ATTEMPT_MEASURES: Dictionary = {
  Attempts: 'Versuche',
  'How often did we try to reach somebody?': 'Wie oft haben wir versucht, jemanden zu erreichen?',
  'outbound contacts that expect a reply': 'ausgehende Kontakte, die eine Antwort erwarten',
  'Mass updates and other messages that expect no reply.':
    'Rundschreiben und andere Nachrichten, die keine Antwort erwarten.',
  'Answered attempts': 'Beantwortete Versuche',
  'How many attempts were answered?': 'Wie viele Versuche wurden beantwortet?',
  'attempts that got a reply, on the same channel or another':
    'Versuche, die eine Antwort bekamen, auf demselben oder einem anderen Kanal',
  'Opens and clicks, which are no replies.': 'Öffnungen und Klicks, denn sie sind keine Antworten.',
  'Unanswered attempts': 'Unbeantwortete Versuche',
  'How many attempts got no reply?': 'Wie viele Versuche blieben ohne Antwort?',
  "attempts without a reply whose channel's response window has ended":
    'Versuche ohne Antwort, deren Antwortfrist auf dem Kanal abgelaufen ist',
  'Open attempts, whose response window has not ended, and undelivered ones, which never reached the person.':
    'Offene Versuche, deren Antwortfrist noch läuft, und nicht zugestellte, die niemanden erreicht haben.',
  'Declined attempts': 'Abgelehnte Versuche',
  'How many attempts were turned away?': 'Wie viele Versuche wurden abgewiesen?',
  'attempts that were rejected: a call refused, a complaint, an unsubscription':
    'Versuche, die abgewiesen wurden: Anruf abgelehnt, Beschwerde, Abmeldung',
  'Undelivered attempts': 'Nicht zugestellte Versuche',
  'How many attempts never arrived?': 'Wie viele Versuche kamen nie an?',
  'attempts that bounced, failed or were blocked, and were not answered either':
    'Versuche, die zurückkamen, fehlschlugen oder gesperrt waren und auch nicht beantwortet wurden',
  'Open attempts': 'Offene Versuche',
  'How many attempts may still be answered?': 'Wie viele Versuche können noch beantwortet werden?',
  "attempts without a reply whose channel's response window has not ended":
    'Versuche ohne Antwort, deren Antwortfrist auf dem Kanal noch läuft',
  'Unanswered rate': 'Anteil unbeantwortet',
  'Which share of the settled attempts went unanswered?':
    'Welcher Anteil der abgeschlossenen Versuche blieb unbeantwortet?',
  'attempts that went unanswered': 'Versuche, die unbeantwortet blieben',
  'attempts that were answered, declined or went unanswered':
    'Versuche, die beantwortet oder abgelehnt wurden oder unbeantwortet blieben',
  'Answer rate': 'Antwortquote',
  'Which share of the settled attempts was answered?': 'Welcher Anteil der abgeschlossenen Versuche wurde beantwortet?',
  'attempts that were answered': 'Versuche, die beantwortet wurden',
  'Decline rate': 'Ablehnungsquote',
  'Which share of the settled attempts was turned away?':
    'Welcher Anteil der abgeschlossenen Versuche wurde abgewiesen?',
  'Undelivered rate': 'Anteil nicht zugestellt',
  'Which share of the attempts never arrived?': 'Welcher Anteil der Versuche kam nie an?',
  'all attempts': 'alle Versuche',
  '25 % of replies within': '25\u00a0% der Antworten innerhalb von',
  'Within which time had a quarter of the replies come?': 'Nach welcher Zeit war ein Viertel der Antworten da?',
  'the time from attempt to reply within which 25 % of the replies had come, off by at most 2.5 % of itself or a second':
    'die Zeit vom Versuch bis zur Antwort, in der 25\u00a0% der Antworten kamen; auf 2,5\u00a0% ihrer selbst oder eine Sekunde genau',
  'Attempts that got no reply; while some are open, later replies will make it longer.':
    'Versuche ohne Antwort; solange noch welche offen sind, verlängern spätere Antworten die Zeit.',
  'Median time to reply': 'Mittlere Antwortzeit (Median)',
  'Within which time had half of the replies come?': 'Nach welcher Zeit war die Hälfte der Antworten da?',
  'the time from attempt to reply within which 50 % of the replies had come, off by at most 2.5 % of itself or a second':
    'die Zeit vom Versuch bis zur Antwort, in der 50\u00a0% der Antworten kamen; auf 2,5\u00a0% ihrer selbst oder eine Sekunde genau',
  '75 % of replies within': '75\u00a0% der Antworten innerhalb von',
  'Within which time had three of four replies come?': 'Nach welcher Zeit waren drei von vier Antworten da?',
  'the time from attempt to reply within which 75 % of the replies had come, off by at most 2.5 % of itself or a second':
    'die Zeit vom Versuch bis zur Antwort, in der 75\u00a0% der Antworten kamen; auf 2,5\u00a0% ihrer selbst oder eine Sekunde genau',
  '90 % of replies within': '90\u00a0% der Antworten innerhalb von',
  'Within which time had nine of ten replies come?': 'Nach welcher Zeit waren neun von zehn Antworten da?',
  'the time from attempt to reply within which 90 % of the replies had come, off by at most 2.5 % of itself or a second':
    'die Zeit vom Versuch bis zur Antwort, in der 90\u00a0% der Antworten kamen; auf 2,5\u00a0% ihrer selbst oder eine Sekunde genau',
}
