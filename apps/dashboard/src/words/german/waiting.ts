import type { Dictionary } from '../language.ts'

/** How fast replies come, and how long to wait for them. */
export const WAITING: Dictionary = {
  '{what}, seconds': '{what}, Sekunden',
  'by text': 'per Kurznachricht',
  'on social media': 'über soziale Medien',
  'by app or chat': 'per App oder Chat',
  'by letter or fax': 'per Brief oder Fax',
  'Time to reply': 'Antwortzeit',
  'From attempt to reply, by the channel of the attempt; of attempts that got a reply.':
    'Vom Versuch bis zur Antwort, nach dem Kanal des Versuchs; von Versuchen, die eine Antwort bekamen.',
  'Bar: the middle half of the replies. Line in it: half have come. Tick: 90% have come.':
    'Balken: die mittlere Hälfte der Antworten. Linie darin: die Hälfte ist da. Strich: 90\u00a0% sind da.',
  'Time from attempt to reply, by channel': 'Zeit vom Versuch bis zur Antwort, nach Kanal',
  'Half within': 'Hälfte binnen',
  '90% within': '90\u00a0% binnen',
  Replies: 'Antworten',
  few: 'wenige',
  'the middle half from {p25} to {p75}': 'die mittlere Hälfte von {p25} bis {p75}',
  'Half of the replies to attempts {fastest} come within {fast}; {slowest} it takes {slow}':
    'Die Hälfte der Antworten auf Versuche {fastest} kommt binnen {fast}; {slowest} dauert es {slow}',
  'Attempts {byChannel} that got a reply': 'Versuche {byChannel}, die eine Antwort bekamen',
  '25% within': '25\u00a0% binnen',
  'Half, 95% from': 'Hälfte, 95\u00a0% von',
  'Half, 95% to': 'Hälfte, 95\u00a0% bis',
  '75% within': '75\u00a0% binnen',
  'Attempts still waiting': 'Noch wartende Versuche',
  'Attempts that never arrived': 'Versuche, die nie ankamen',
  'How long to wait': 'Wie lange warten',
  'Share of all replies that have come, by time since the attempt. Dot: 90% have come, a good time to try again.':
    'Anteil aller Antworten, die da sind, nach Zeit seit dem Versuch. Punkt: 90\u00a0% sind da, ein guter Zeitpunkt für den nächsten Versuch.',
  'Of replies within the wait window of the channel; later ones count for none. Hollow: fewer than 30 replies.':
    'Von Antworten innerhalb der Antwortfrist des Kanals; spätere zählen nicht. Hohl: weniger als 30 Antworten.',
  'Share of replies that have come, by family of channels and delay':
    'Anteil der eingetroffenen Antworten, nach Kanalfamilie und Dauer',
  Family: 'Familie',
  Within: 'Binnen',
  'Come %': 'Eingetroffen %',
  Come: 'Eingetroffen',
  'Attempts {byFamily} that got a reply': 'Versuche {byFamily}, die eine Antwort bekamen',
  'Attempts {byFamily} that got a reply within {delay}': 'Versuche {byFamily}, die binnen {delay} eine Antwort bekamen',
  Delay: 'Dauer',
  'What counts as unanswered': 'Was als unbeantwortet zählt',
  'No reply on any channel within the wait window. Still waiting is counted in neither part.':
    'Keine Antwort auf irgendeinem Kanal innerhalb der Antwortfrist. Was noch wartet, zählt auf keiner Seite.',
  '{n} attempts are still waiting.': { one: '{n} Versuch wartet noch.', other: '{n} Versuche warten noch.' },
  '{n} more never arrived, and are left out too.': {
    one: '{n} weiterer kam nie an und bleibt ebenfalls außen vor.',
    other: '{n} weitere kamen nie an und bleiben ebenfalls außen vor.',
  },
  'Nine of ten replies to attempts {fastest} come within {fast}; {slowest} it takes {slow}':
    'Neun von zehn Antworten auf Versuche {fastest} kommen binnen {fast}; {slowest} dauert es {slow}',
}
