import type { Dictionary } from '../language.ts'

/** What following the recommendations did. */
export const EXPERIMENT: Dictionary = {
  'the experiment': 'Experiment',
  'What did following the recommendations do?': 'Was hat es gebracht, den Empfehlungen zu folgen?',
  'Recommended, against going on as before': 'Empfohlen, gegen Weitermachen wie bisher',
  'Always number one, against what was sent': 'Immer Weg Nummer eins, gegen das Gesendete',
  'All purposes': 'Alle Zwecke',
  'only {purpose}': 'nur {purpose}',
  'Left to chance now': 'Derzeit dem Zufall überlassen',
  'Comparison group now': 'Derzeitige Vergleichsgruppe',
  'Population version in force': 'Geltende Version der Ausgangswerte',
  'none of the recommendations': 'keine der Empfehlungen',
  '{share} of the recommendations': '{share} der Empfehlungen',
  'none of the customers': 'keiner der Kunden',
  '{share} of the customers': '{share} der Kunden',
  '{version}: came along with the software.': '{version}: mit der Software ausgeliefert.',
  '{n} attempts': { one: '{n} Versuch', other: '{n} Versuche' },
  '{n} first attempts': { one: '{n} erster Versuch', other: '{n} erste Versuche' },
  '{n} settled attempts': { one: '{n} abgeschlossener Versuch', other: '{n} abgeschlossene Versuche' },
  '{version}: learned from {customers} of the sample business with {attempts}.':
    '{version}: gelernt am Beispielunternehmen ({customers}, {attempts}).',
  '{version}: learned from {customers} with {attempts}.':
    '{version}: gelernt an eigenen Daten ({customers}, {attempts}).',
  'It has not been tried on contacts kept aside here.':
    'An zurückgehaltenen Kontakten wurde sie hier noch nicht erprobt.',
  'On {attempts} of {customers} kept aside, its likelihoods were {error} points off (calibration error; the version before: {errorBefore}).':
    'An zurückgehaltenen Kontakten ({attempts}, {customers}) lagen ihre Wahrscheinlichkeiten um {error} Punkte daneben (Kalibrierungsfehler; die Version davor: {errorBefore}).',
  'There is no experiment yet': 'Es gibt noch kein Experiment',
  'Here it will stand what following the recommendations did. To get there:':
    'Hier wird stehen, was es gebracht hat, den Empfehlungen zu folgen. Der Weg dahin:',
  'No recommendation was given in these days': 'In diesen Tagen wurde keine Empfehlung gegeben',
  'No recommendation was given in these days for this purpose':
    'In diesen Tagen wurde für diesen Zweck keine Empfehlung gegeben',
  'No recommendation was given in these days.': 'In diesen Tagen wurde keine Empfehlung gegeben.',
  'Show all days that have data': 'Alle Tage mit Daten zeigen',
  'Show the last 90 days': 'Die letzten 90 Tage zeigen',
  'To tell more': 'Um mehr sagen zu können',
  'What past contacts suggest': 'Was frühere Kontakte nahelegen',
  'Number one as it would have been recommended, judged by contacts made without a recommendation: a first impression before there is an experiment. It is worked out anew for a sample and takes some seconds.':
    'Weg Nummer eins, wie er empfohlen worden wäre, beurteilt an Kontakten ohne Empfehlung: ein erster Eindruck, bevor es ein Experiment gibt. Er wird für eine Stichprobe neu berechnet und braucht einige Sekunden.',
  'Hide it': 'Ausblenden',
  'Work it out': 'Berechnen',
  'Recommendations judged and left out': 'Beurteilte und ausgelassene Empfehlungen',
  'Recommendations given in these days, each counted once.':
    'Empfehlungen, die in diesen Tagen gegeben wurden, jede einmal gezählt.',
  '{judged} of {n} recommendations can be judged': {
    one: '{judged} von {n} Empfehlung lässt sich beurteilen',
    other: '{judged} von {n} Empfehlungen lassen sich beurteilen',
  },
  'Recommendations by what became of them': 'Empfehlungen danach, was aus ihnen wurde',
  'What became of them': 'Was aus ihnen wurde',
  Recommendations: 'Empfehlungen',
  Because: 'Weil',
  Judged: 'Beurteilt',
  'May still be answered': 'Noch beantwortbar',
  'Sent another way': 'Anders gesendet',
  'Not sent': 'Nicht gesendet',
  'Nothing told': 'Nichts gemeldet',
  'Later attempts': 'Spätere Versuche',
  'Comparison group': 'Vergleichsgruppe',
  'sent as recommended, and the 21 days to answer are over':
    'wie empfohlen gesendet, und die 21 Tage zum Antworten sind um',
  'sent as recommended in the last 21 days': 'in den letzten 21 Tagen wie empfohlen gesendet',
  'Another way chosen': 'Anderer Weg gewählt',
  'somebody chose another channel by hand and said why':
    'jemand hat von Hand einen anderen Kanal gewählt und gesagt, warum',
  'on another channel than number one': 'auf einem anderen Kanal als Weg Nummer eins',
  'told not to have been sent': 'als nicht gesendet gemeldet',
  'nobody told what became of them': 'niemand hat gemeldet, was daraus wurde',
  'only first attempts are compared': 'nur erste Versuche werden verglichen',
  'these customers go on as before, so nobody was to follow':
    'bei diesen Kunden geht es weiter wie bisher, niemand sollte folgen',
}
