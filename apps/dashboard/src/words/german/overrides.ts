import type { Dictionary } from '../language.ts'

/** What a message is like, and another way chosen than recommended. */
export const OVERRIDES: Dictionary = {
  Formality: 'Förmlichkeit',
  'In whose interest': 'In wessen Interesse',
  Ours: 'Unserem',
  'The customer’s': 'Dem des Kunden',
  'Always {trait}': 'Immer {trait}',
  'Another way': 'Anderer Weg',
  'Choose another way': 'Anderen Weg wählen',
  'The customer asked for it': 'Der Kunde hat darum gebeten',
  'I know this customer': 'Ich kenne diesen Kunden',
  'Number one cannot be used now': 'Nummer eins geht jetzt nicht',
  'Another reason': 'Anderer Grund',
  'the customer asked for it': 'der Kunde hat darum gebeten',
  'from own knowledge of this customer': 'aus eigener Kenntnis dieses Kunden',
  'number one could not be used': 'Nummer eins ging nicht',
  'You chose {chosen} instead of {recommended} on {day}.': 'Am {day} haben Sie {chosen} statt {recommended} gewählt.',
  'You chose {chosen} instead of {recommended} on {day}: {why}.':
    'Am {day} haben Sie {chosen} statt {recommended} gewählt: {why}.',
  '{who} chose {chosen} instead of {recommended} on {day}.': '{who} hat am {day} {chosen} statt {recommended} gewählt.',
  '{who} chose {chosen} instead of {recommended} on {day}: {why}.':
    '{who} hat am {day} {chosen} statt {recommended} gewählt: {why}.',
  'Noted.': 'Vermerkt.',
  'Taken back.': 'Zurückgenommen.',
  'Take back': 'Zurücknehmen',
  '{n} other choices': { one: '{n} andere Wahl', other: '{n} andere Wahlen' },
  Why: 'Warum',
  'In your words': 'In Ihren Worten',
  'In your words, if you like': 'In Ihren Worten, wenn Sie mögen',
  'What they want for good belongs under “Stated”: there it counts for every message from now on.':
    'Was der Kunde auf Dauer wünscht, gehört unter „Angegeben“: Dort gilt es ab jetzt für jede Nachricht.',
  'This channel is closed for this message. Load the page anew.':
    'Dieser Kanal ist für diese Nachricht geschlossen. Bitte die Seite neu laden.',
  'This recommendation is gone. Load the page anew.': 'Diese Empfehlung gibt es nicht mehr. Bitte die Seite neu laden.',
}
