import type { Dictionary } from '../language.ts'

/** What the experiment allows to be said, what a reader should know, and what to do next. */
export const EXPERIMENT_WORDS: Dictionary = {
  'Too little has been seen to tell.': 'Es wurde zu wenig gesehen, um etwas zu sagen.',
  'Better: {points} percentage points (95 % interval {low} to {high}).':
    'Besser: {points} Prozentpunkte (95-%-Intervall {low} bis {high}).',
  'Worse: {points} percentage points (95 % interval {low} to {high}).':
    'Schlechter: {points} Prozentpunkte (95-%-Intervall {low} bis {high}).',
  'There is no evidence of an effect: {points} percentage points (95 % interval {low} to {high}).':
    'Ein Effekt ist nicht belegt: {points} Prozentpunkte (95-%-Intervall {low} bis {high}).',
  'Number one was certain in all {n} choices, so there is nothing to compare it with.': {
    one: 'Nummer eins stand in dem {n} Fall fest, also lässt sie sich mit nichts vergleichen.',
    other: 'Nummer eins stand in allen {n} Fällen fest, also lässt sie sich mit nichts vergleichen.',
  },
  '{some} of {n} choices did not go out as recommended and are left out; if that had to do with how the customers would answer, the numbers are about the others only.':
    {
      one: '{some} von {n} Empfehlung ging nicht wie empfohlen hinaus und zählt nicht; hatte das damit zu tun, wie die Kunden antworten würden, gelten die Zahlen nur für die anderen.',
      other:
        '{some} von {n} Empfehlungen gingen nicht wie empfohlen hinaus und zählen nicht; hatte das damit zu tun, wie die Kunden antworten würden, gelten die Zahlen nur für die anderen.',
    },
  'Nobody told what became of {some} of {n} choices.': {
    one: 'Was aus {some} von {n} Empfehlung wurde, hat niemand gemeldet.',
    other: 'Was aus {some} von {n} Empfehlungen wurde, hat niemand gemeldet.',
  },
  'Not one of {n} choices was answered: were the answers reported?': {
    one: 'Nicht eine von {n} Empfehlung wurde beantwortet: Wurden die Antworten gemeldet?',
    other: 'Nicht eine von {n} Empfehlungen wurde beantwortet: Wurden die Antworten gemeldet?',
  },
  'Until {day} the customers were dealt otherwise, for the salt or the share was another; only what came after counts.':
    'Bis {day} waren die Kunden anders zugeteilt, denn Salz oder Anteil waren andere; nur was danach kam, zählt.',
  'What would have been recommended is worked out afterwards: from the contacts and statements up to then, but with the addresses and the learning of today and without consents.':
    'Was empfohlen worden wäre, ist nachträglich ausgerechnet: aus den Kontakten und Angaben bis dahin, aber mit den Adressen und dem Wissen von heute und ohne Einwilligungen.',
  'In {some} of {n} choices nothing would have been recommended; they are left out.': {
    one: 'In {some} von {n} Fall wäre nichts empfohlen worden; er zählt nicht.',
    other: 'In {some} von {n} Fällen wäre nichts empfohlen worden; sie zählen nicht.',
  },
  '{some} of {n} choices are worked out, those of customers taken at random.': {
    one: '{some} von {n} Fall ist ausgerechnet, von zufällig gezogenen Kunden.',
    other: '{some} von {n} Fällen sind ausgerechnet, die von zufällig gezogenen Kunden.',
  },
  'So few people are withheld from keys that may not see who people are.':
    'So wenige Menschen bleiben Schlüsseln verborgen, die nicht sehen dürfen, wer jemand ist.',
  'What was done is too unlike what would have been done: it tells as much as {n} contacts, and {needed} are needed.': {
    one: 'Was getan wurde, ist zu unähnlich dem, was getan worden wäre: Es sagt so viel wie {n} Kontakt, und {needed} sind nötig.',
    other:
      'Was getan wurde, ist zu unähnlich dem, was getan worden wäre: Es sagt so viel wie {n} Kontakte, und {needed} sind nötig.',
  },
  '{n} customers are too few to tell chance from effect; {needed} are needed.': {
    one: '{n} Kunde ist zu wenig, um Zufall von Wirkung zu trennen; {needed} sind nötig.',
    other: '{n} Kunden sind zu wenige, um Zufall von Wirkung zu trennen; {needed} sind nötig.',
  },
  'The recorded probabilities do not add up: the mean weight is {weight}, not 1. Some are wrong, or something wanted was never tried.':
    'Die aufgezeichneten Wahrscheinlichkeiten gehen nicht auf: Das mittlere Gewicht ist {weight}, nicht 1. Einige sind falsch, oder etwas Gewolltes wurde nie versucht.',
  'What would have been done was tried too seldom: {share} of it rests on contacts that would each stand for more than {cap}.':
    'Was getan worden wäre, wurde zu selten versucht: {share} davon ruhen auf Kontakten, die je für mehr als {cap} stünden.',
  '{n} of {all} contacts would stand for more than {cap} and are counted as {cap}: there the value leans on the model.':
    {
      one: '{n} von {all} Kontakten stünde für mehr als {cap} und zählt als {cap}: Dort stützt sich der Wert auf das Modell.',
      other:
        '{n} von {all} Kontakten stünden für mehr als {cap} und zählen als {cap}: Dort stützt sich der Wert auf das Modell.',
    },
  'How likely each choice was is estimated from how often it was made, so anything else that decided it is left in.':
    'Wie wahrscheinlich jede Wahl war, ist daraus geschätzt, wie oft sie getroffen wurde; was sonst noch entschied, steckt also mit darin.',
  'Ask for recommendations, and pass each decisionId on with the contact that follows from it.':
    'Empfehlungen abfragen und jede decisionId mit dem Kontakt weitergeben, der aus ihr folgt.',
  'Tell what became of the decisions: record the contacts with their decisionId, or call reportDecisionOutcome.':
    'Melden, was aus den Entscheidungen wurde: die Kontakte mit ihrer decisionId aufzeichnen oder reportDecisionOutcome aufrufen.',
  'Leave some of the recommendations to chance: EXPLORATION_SHARE=0.1 draws one in ten, and what comes of them tells what the others are worth.':
    'Einen Teil der Empfehlungen dem Zufall überlassen: EXPLORATION_SHARE=0.1 lost eine von zehn aus, und was daraus wird, sagt, was die anderen wert sind.',
  'Keep some customers as they are: with HOLDOUT_SHARE=0.1, one in ten goes on as before, and the difference to the others is what the recommendations bring.':
    'Bei einigen Kunden alles lassen, wie es ist: Mit HOLDOUT_SHARE=0.1 geht es bei einem von zehn weiter wie bisher, und der Unterschied zu den anderen ist, was die Empfehlungen bringen.',
  'Wait: a contact counts when its 21 days to answer have passed.':
    'Warten: Ein Kontakt zählt, wenn seine 21 Tage für eine Antwort vorbei sind.',
}
