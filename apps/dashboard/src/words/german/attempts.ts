import type { Dictionary } from '../language.ts'

/** Which attempts go unanswered, and what works next. */
export const ATTEMPTS: Dictionary = {
  'Which attempts go unanswered, how fast do replies come, how long to wait?':
    'Welche Versuche bleiben unbeantwortet, wie schnell kommen Antworten, wie lange warten?',
  'Unanswered, by attempt number': 'Unbeantwortet, nach Nummer des Versuchs',
  'Share of settled attempts without any reply, the first of a matter and its follow-ups; with 95% interval.':
    'Anteil abgeschlossener Versuche ohne jede Antwort, der erste eines Anliegens und die folgenden; mit 95-%-Intervall.',
  'Unanswered share of settled attempts by attempt number, with 95% interval':
    'Anteil unbeantworteter unter den abgeschlossenen Versuchen nach Nummer des Versuchs, mit 95-%-Intervall',
  Attempt: 'Versuch',
  Rate: 'Anteil',
  'all {share}': 'alle {share}',
  'First attempt': 'Erster Versuch',
  'Second attempt': 'Zweiter Versuch',
  'Third attempt': 'Dritter Versuch',
  'Fourth and later': 'Vierter und spätere',
  'Second attempts': 'Zweite Versuche',
  'Third attempts': 'Dritte Versuche',
  'Fourth and later attempts': 'Vierte und spätere Versuche',
  '{most} go unanswered more, at {mostShare}; {least} at {leastShare}':
    '{most} bleiben öfter unbeantwortet: {mostShare}. {least}: {leastShare}',
  'Unanswered: {attempt}': 'Unbeantwortet: {attempt}',
  'Settled attempts by attempt number: unanswered and answered':
    'Abgeschlossene Versuche nach Nummer des Versuchs: unbeantwortet und beantwortet',
  'Hollow: fewer than 30 attempts, read with care.': 'Hohl: weniger als 30 Versuche, mit Vorsicht zu lesen.',
  'Attempts since {day} may still be answered.': 'Versuche seit dem {day} können noch beantwortet werden.',
  'Unanswered, by channel': 'Unbeantwortet, nach Kanal',
  'Share of settled attempts without any reply, with 95% interval.':
    'Anteil abgeschlossener Versuche ohne jede Antwort, mit 95-%-Intervall.',
  '{byChannel}, {worse} leave {most} of attempts unanswered, {better} only {least}':
    '{byChannel} lassen die {worse} {most} der Versuche unbeantwortet, die {better} nur {least}',
  'Unanswered, by channel and age': 'Unbeantwortet, nach Kanal und Alter',
  'Share of settled attempts without any reply, in per cent.':
    'Anteil abgeschlossener Versuche ohne jede Antwort, in Prozent.',
  'Hatched: fewer than 30 attempts; a dot: too few to show.':
    'Schraffiert: weniger als 30 Versuche; ein Punkt: zu wenige zum Zeigen.',
  'the heat map': 'Wärmekarte',
  'What works next': 'Was danach wirkt',
  'Share of follow-ups that got a reply, by the channel that stayed unanswered before: the three best, with 95% interval.':
    'Anteil der Folgeversuche mit Antwort, nach dem Kanal, der zuvor unbeantwortet blieb: die drei besten, mit 95-%-Intervall.',
  'Follow-up channels were chosen, not drawn by lot: a hint, no proof. Hollow: fewer than 30 follow-ups, ranked after the others.':
    'Die Folgekanäle wurden gewählt, nicht gelost: ein Hinweis, kein Beweis. Hohl: weniger als 30 Folgeversuche, hinter die anderen gereiht.',
  'The follow-ups that were answered most, by the channel that stayed unanswered before':
    'Die am häufigsten beantworteten Folgeversuche, nach dem Kanal, der zuvor unbeantwortet blieb',
  Best: 'Am besten',
  Second: 'Zweiter',
  Third: 'Dritter',
  'Follow-ups by the channel before, which was unanswered, and their own channel: how many were answered':
    'Folgeversuche nach dem Kanal davor, der unbeantwortet blieb, und dem eigenen: wie viele beantwortet wurden',
  'Unanswered before': 'Davor unbeantwortet',
  'Follow-up': 'Folgeversuch',
  'Follow-ups': 'Folgeversuche',
}
