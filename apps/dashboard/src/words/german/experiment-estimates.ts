import type { Dictionary } from '../language.ts'

/** The numbers of an experiment and how they are counted. */
export const EXPERIMENT_ESTIMATES: Dictionary = {
  'Share of first attempts answered, with 95% interval, by the group to which a lottery dealt the customer.':
    'Anteil beantworteter erster Versuche mit 95-%-Intervall, nach der Gruppe, in die der Kunde gelost wurde.',
  'Share of first attempts answered in each group, with 95% interval':
    'Anteil beantworteter erster Versuche je Gruppe, mit 95-%-Intervall',
  'Share of first attempts answered, with 95% interval, judged by recommendations that were left to chance.':
    'Anteil beantworteter erster Versuche mit 95-%-Intervall, beurteilt an Empfehlungen, die dem Zufall überlassen waren.',
  'Share of first attempts answered, with 95% interval, by contacts recorded with the probability of their choice.':
    'Anteil beantworteter erster Versuche mit 95-%-Intervall, an Kontakten, die mit der Wahrscheinlichkeit ihrer Wahl verzeichnet sind.',
  'By lotteries of your own': 'Nach eigenen Losverfahren',
  'By history: estimated, and no evidence': 'Nach der Vergangenheit: geschätzt und kein Beleg',
  'Nobody wrote down how likely each choice was; it is estimated from how often it was made. Dashed: estimated.':
    'Niemand hat festgehalten, wie wahrscheinlich jede Wahl war; geschätzt danach, wie oft sie getroffen wurde. Gestrichelt: geschätzt.',
  '{title}: share of first attempts answered, with 95% interval':
    '{title}: Anteil beantworteter erster Versuche, mit 95-%-Intervall',
  'Customers who': 'Kunden',
  'Got what is recommended': 'Bekamen das Empfohlene',
  'Went on as before': 'Weiter wie bisher',
  'Recommended less as before': 'Empfohlen abzüglich bisher',
  'Counted since {day}, when the first decision was made.': 'Gezählt seit dem {day}, als die erste Entscheidung fiel.',
  '{n} first attempts more may still be answered.': {
    one: '{n} weiterer erster Versuch kann noch beantwortet werden.',
    other: '{n} weitere erste Versuche können noch beantwortet werden.',
  },
  'A difference is told from {n} customers in each group on.':
    'Ein Unterschied wird ab {n} Kunden je Gruppe angegeben.',
  'Recommended less as before, in points': 'Empfohlen minus wie bisher, in Punkten',
  'Number one less what was sent, in points': 'Nummer eins minus was gesendet wurde, in Punkten',
  'First attempts answered, by whether the customer gets what is recommended':
    'Beantwortete erste Versuche, danach, ob der Kunde das Empfohlene bekommt',
  'First attempts answered: as they were sent, and with number one throughout':
    'Beantwortete erste Versuche: wie gesendet, und durchweg mit Weg Nummer eins',
  'Answered %': 'Beantwortet %',
  '95% from': '95\u00a0% von',
  '95% to': '95\u00a0% bis',
  '95% interval': '95-%-Intervall',
  'First attempts': 'Erste Versuche',
  Difference: 'Unterschied',
  'Difference in percentage points, with 95% interval': 'Unterschied in Prozentpunkten, mit 95-%-Intervall',
  Points: 'Punkte',
  'no effect': 'keine Wirkung',
  'What was sent': 'Was gesendet wurde',
  'Always number one': 'Immer Weg Nummer eins',
  'The same by SNIPS': 'Dasselbe nach SNIPS',
  'The same by IPS': 'Dasselbe nach IPS',
  'Number one less what was sent': 'Weg Nummer eins abzüglich Gesendetes',
  '{low}–{high}%': '{low}–{high}\u00a0%',
  '{attempts} to {customers}; as telling as {effective} that agree with number one (effective sample size).':
    '{attempts}, {customers}; so aussagekräftig wie {effective}, die mit Weg Nummer eins übereinstimmen (effektiver Stichprobenumfang).',
  'Share answered in each group': 'Anteil beantwortet je Gruppe',
  'Do customers who get what is recommended answer more often than those who go on as before?':
    'Antworten Kunden, die das Empfohlene bekommen, öfter als die, bei denen es weitergeht wie bisher?',
  'first attempts answered within 21 days': 'erste Versuche, die binnen 21 Tagen beantwortet wurden',
  'all first attempts to customers of the group since the first decision, whether or not the recommendation was followed':
    'alle ersten Versuche bei Kunden der Gruppe seit der ersten Entscheidung, ob der Empfehlung gefolgt wurde oder nicht',
  'attempts of the last 21 days, which may still be answered; second attempts and later':
    'Versuche der letzten 21 Tage, die noch beantwortet werden können; zweite und spätere Versuche',
  'Is it more than chance?': 'Ist es mehr als Zufall?',
  'the share of the one group less that of the other. A lottery dealt each customer for good, so nothing else tells the groups apart. The 95% interval counts customers, not contacts, for contacts of one customer are alike (Welch 1947).':
    'der Anteil der einen Gruppe abzüglich des Anteils der anderen. Das Los hat jeden Kunden dauerhaft zugeteilt, sonst unterscheidet die Gruppen also nichts. Das 95-%-Intervall zählt Kunden, nicht Kontakte, denn Kontakte eines Kunden ähneln sich (Welch 1947).',
  'How often was answered what went out as recommended, lots included?':
    'Wie oft wurde beantwortet, was wie empfohlen hinausging, Lose eingeschlossen?',
  'first attempts that went out as recommended': 'erste Versuche, die wie empfohlen hinausgingen',
  'attempts of the last 21 days; second attempts and later; what went out another way or not at all':
    'Versuche der letzten 21 Tage; zweite und spätere Versuche; was anders oder gar nicht hinausging',
  'How often would have been answered what number one throughout had sent?':
    'Wie oft wäre beantwortet worden, was durchweg auf Weg Nummer eins gesendet worden wäre?',
  'the answers that were foretold, corrected by those that came where a lot and number one agree (doubly robust: Dudík, Langford and Li 2011). This is the number to report.':
    'die vorhergesagten Antworten, berichtigt um jene, die kamen, wo Los und Weg Nummer eins übereinstimmen (doppelt robust: Dudík, Langford und Li 2011). Diese Zahl gehört in den Bericht.',
  'SNIPS and IPS': 'SNIPS und IPS',
  'Does it hold without forecasts?': 'Gilt es auch ohne Vorhersagen?',
  'answers where the choice and number one agree, each counting for as many as the choice was unlikely: as they are (IPS: Horvitz and Thompson 1952), or divided by the sum of their weights (SNIPS: Swaminathan and Joachims 2015)':
    'Antworten, bei denen Wahl und Weg Nummer eins übereinstimmen, jede um so stärker gezählt, je unwahrscheinlicher die Wahl war: unverändert (IPS: Horvitz und Thompson 1952) oder geteilt durch die Summe der Gewichte (SNIPS: Swaminathan und Joachims 2015)',
  'Effective sample size': 'Effektiver Stichprobenumfang',
  'On how much does it rest?': 'Worauf stützt es sich?',
  'so many attempts of equal weight would tell as much (Kish 1965)':
    'so viele gleich gewichtete Versuche würden ebenso viel aussagen (Kish 1965)',
  'What can the recommendations of these days tell?': 'Was lässt sich aus den Empfehlungen dieser Tage ablesen?',
  'each recommendation given, once, under the first that holds: about the comparison group; a later attempt; nothing told; not sent; sent another way; may still be answered; judged':
    'jede gegebene Empfehlung einmal, unter dem ersten, was zutrifft: zur Vergleichsgruppe; ein späterer Versuch; nichts gemeldet; nicht gesendet; anders gesendet; noch beantwortbar; beurteilt',
}
