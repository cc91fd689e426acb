import type { Dictionary } from '../language.ts'

/** Why a recommendation is as it is, what is closed, and what would change it. */
export const REASONS: Dictionary = {
  Emails: 'E-Mails',
  Calls: 'Anrufe',
  'Text messages': 'SMS',
  'WhatsApp messages': 'WhatsApp-Nachrichten',
  'Messages on X': 'Nachrichten auf X',
  'Facebook messages': 'Facebook-Nachrichten',
  'Instagram messages': 'Instagram-Nachrichten',
  'LinkedIn messages': 'LinkedIn-Nachrichten',
  'App notifications': 'App-Nachrichten',
  Chats: 'Chats',
  'Web form messages': 'Webformular-Nachrichten',
  Faxes: 'Faxe',
  Visits: 'Besuche',
  '{n} more emails': { one: '{n} weitere E-Mail', other: '{n} weitere E-Mails' },
  '{n} more calls': { one: '{n} weiterer Anruf', other: '{n} weitere Anrufe' },
  '{n} more text messages': { one: '{n} weitere SMS', other: '{n} weitere SMS' },
  '{n} more WhatsApp messages': { one: '{n} weitere WhatsApp-Nachricht', other: '{n} weitere WhatsApp-Nachrichten' },
  '{n} more messages on X': { one: '{n} weitere Nachricht auf X', other: '{n} weitere Nachrichten auf X' },
  '{n} more Facebook messages': { one: '{n} weitere Facebook-Nachricht', other: '{n} weitere Facebook-Nachrichten' },
  '{n} more Instagram messages': {
    one: '{n} weitere Instagram-Nachricht',
    other: '{n} weitere Instagram-Nachrichten',
  },
  '{n} more LinkedIn messages': { one: '{n} weitere LinkedIn-Nachricht', other: '{n} weitere LinkedIn-Nachrichten' },
  '{n} more app notifications': { one: '{n} weitere App-Nachricht', other: '{n} weitere App-Nachrichten' },
  '{n} more chats': { one: '{n} weiterer Chat', other: '{n} weitere Chats' },
  '{n} more web form messages': {
    one: '{n} weitere Webformular-Nachricht',
    other: '{n} weitere Webformular-Nachrichten',
  },
  '{n} more letters': { one: '{n} weiterer Brief', other: '{n} weitere Briefe' },
  '{n} more faxes': { one: '{n} weiteres Fax', other: '{n} weitere Faxe' },
  '{n} more visits': { one: '{n} weiterer Besuch', other: '{n} weitere Besuche' },
  '{attempts} go unanswered → {first} becomes number one': {
    one: '{attempts} bleibt unbeantwortet → Nummer eins wird: {first}',
    other: '{attempts} bleiben unbeantwortet → Nummer eins wird: {first}',
  },
  '{attempts} are answered → {first} becomes number one': {
    one: '{attempts} wird beantwortet → Nummer eins wird: {first}',
    other: '{attempts} werden beantwortet → Nummer eins wird: {first}',
  },
  'Contacts us {n} more times {by} → {first} becomes number one': {
    one: 'Meldet sich noch {n} Mal {by} → Nummer eins wird: {first}',
    other: 'Meldet sich noch {n} Mal {by} → Nummer eins wird: {first}',
  },
  'There is no address, and no contact has ever reached this customer or come from them.':
    'Es gibt keine Adresse, und nie hat ein Kontakt diesen Kunden erreicht oder ist von ihm gekommen.',
  'Every way to reach this customer is closed for this message.':
    'Für diese Nachricht steht kein Weg zu diesem Kunden offen.',
  'at weekends {part}': 'am Wochenende {part}',
  'on weekdays {part}': 'werktags {part}',
  'Over all customers and channels, {share} of attempts are answered':
    'Über alle Kunden und Kanäle werden {share} der Versuche beantwortet',
  'How often customers answer {by}': 'Wie oft Kunden {by} antworten',
  'Age not known; the channels used point to {age} ({share})':
    'Alter unbekannt; die genutzten Kanäle deuten auf {age} ({share})',
  'How customers of segment {segment} answer {by}': 'Wie Kunden des Segments {segment} {by} antworten',
  'How customers answer a message of this kind ({purpose}) {by}':
    'Wie Kunden auf eine solche Nachricht ({purpose}) {by} antworten',
  'How customers answer {by} {when}': 'Wie Kunden {when} {by} antworten',
  '{n} attempts in the last 30 days, {here} {by}': {
    one: '{n} Versuch in den letzten 30 Tagen, davon {here} {by}',
    other: '{n} Versuche in den letzten 30 Tagen, davon {here} {by}',
  },
  'Earlier attempts about this matter: {here} {by}, {elsewhere} elsewhere':
    'Frühere Versuche in dieser Sache: {here} {by}, {elsewhere} auf anderem Weg',
  'On all channels together': 'Auf allen Kanälen zusammen',
  'Attempts {when}': 'Versuche {when}',
  'The only way open for this message; {closed} closed by rules':
    'Der einzige offene Weg für diese Nachricht; {closed} durch Regeln geschlossen',
  'Drawn by lot ({share}), to find out whether it is better than {by}, the best way by what is known':
    'Ausgelost ({share}), um herauszufinden, ob es besser ist als {by}, der nach Kenntnisstand beste Weg',
  '{n} small effects together': { one: '{n} kleiner Einfluss', other: '{n} kleine Einflüsse zusammen' },
  'How customers of unknown age answer {by}': 'Wie Kunden unbekannten Alters {by} antworten',
  'How customers of {age} answer {by}': 'Wie Kunden der Altersgruppe {age} {by} antworten',
  'Contacts us {how}: {some} of {n} contacts': {
    one: 'Meldet sich {how}: {some} von {n} Kontakt',
    other: 'Meldet sich {how}: {some} von {n} Kontakten',
  },
  'Said on {when} not to use this way ({by})': 'Sagte am {when}, diesen Weg nicht zu wollen ({by})',
  'Said on {when} what suits best, and this was not named':
    'Sagte am {when}, was am besten passt, und dies war nicht dabei',
  'Said on {when}: number {rank} is {by}': 'Sagte am {when}: Nummer {rank} ist {by}',
  'Said on {day} what times suit, and this does ({weekday}, {when})':
    'Sagte am {day}, welche Zeiten passen, und diese passt ({weekday}, {when})',
  'Said on {day} what times do not suit, and this does not ({weekday}, {when})':
    'Sagte am {day}, welche Zeiten nicht passen, und diese passt nicht ({weekday}, {when})',
  '{which}: none yet': '{which}: noch keine',
  '{which}: {answered} of {attempts} answered': '{which}: {answered} von {attempts} beantwortet',
  '{which}: {answered} of {attempts} answered, {expected} expected':
    '{which}: {answered} von {attempts} beantwortet, {expected} erwartet',
  'Said on {day} to want no paper': 'Sagte am {day}, kein Papier zu wollen',
  'Said on {day} not to be contacted {by}': 'Sagte am {day}, {by} nicht kontaktiert werden zu wollen',
  'Consent to marketing withdrawn on {day}': 'Einwilligung in Marketing am {day} widerrufen',
  'Consent to messages withdrawn on {day}': 'Einwilligung in Nachrichten am {day} widerrufen',
  'No address known': 'Keine Adresse bekannt',
  'The address is blocked': 'Die Adresse ist gesperrt',
  'All addresses are blocked': 'Alle Adressen sind gesperrt',
  'Not among the channels allowed for this message': 'Nicht unter den für diese Nachricht erlaubten Kanälen',
  'A call is no place for marketing': 'Ein Anruf ist kein Ort für Marketing',
  'Marketing does not interrupt people {by}': 'Marketing unterbricht niemanden {by}',
  'Cannot carry the item that goes with the message': 'Kann die Sache nicht befördern, die zur Nachricht gehört',
  'Not worth opening a letter for: {purpose}': 'Lohnt keinen Brief: {purpose}',
  'Used only to answer, and the customer has not written here lately':
    'Nur zum Antworten, und der Kunde hat hier zuletzt nicht geschrieben',
  'Used only to answer within {time}; last contact from the customer {day}':
    'Nur zum Antworten innerhalb von {time}; letzter Kontakt vom Kunden am {day}',
  'No suitable hour before it closes': 'Keine passende Stunde, bevor es schließt',
  'No suitable hour before the deadline': 'Keine passende Stunde vor der Frist',
}
