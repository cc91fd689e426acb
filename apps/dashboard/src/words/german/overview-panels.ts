import type { Dictionary } from '../language.ts'

/** Who uses which channel, what goes unanswered, and how heavy the inbox is. */
export const OVERVIEW_PANELS: Dictionary = {
  'Channel use by age cohort': 'Kanalnutzung nach Altersgruppe',
  'Age on the day of the contact. Hatched: fewer than 30 contacts, read with care.':
    'Alter am Tag des Kontakts. Schraffiert: weniger als 30 Kontakte, mit Vorsicht zu lesen.',
  'How each age cohort reaches us: share of its inbound contacts, spam and mass mail left out. Each row adds up to 100%.':
    'Wie sich jede Altersgruppe meldet: Anteil an ihren eingehenden Kontakten, ohne Spam und Massenpost. Jede Zeile ergibt 100\u00a0%.',
  'How we reach each age cohort: share of our outbound contacts. Each row adds up to 100%.':
    'Wie wir jede Altersgruppe erreichen: Anteil an unseren ausgehenden Kontakten. Jede Zeile ergibt 100\u00a0%.',
  'Share of contacts by channel family within each age cohort':
    'Anteil der Kontakte nach Kanalfamilie in jeder Altersgruppe',
  '{family} leads among {age}, {otherFamily} among {otherAge}':
    'Vorn bei den {age}: {family}; bei den {otherAge}: {otherFamily}',
  '{family} clearly leads in {n} age cohorts': {
    one: 'Klar vorn in {n} Altersgruppe: {family}',
    other: 'Klar vorn in {n} Altersgruppen: {family}',
  },
  'They reach us': 'Sie an uns',
  'We reach them': 'Wir an sie',
  'Attempts that went unanswered': 'Unbeantwortet gebliebene Versuche',
  'Unanswered share by channel and age cohort, in per cent':
    'Anteil unbeantworteter Versuche nach Kanal und Altersgruppe, in Prozent',
  'Settled attempts by channel and age cohort: unanswered and answered':
    'Abgeschlossene Versuche nach Kanal und Altersgruppe: unbeantwortet und beantwortet',
  'Unanswered share of settled attempts by channel, with 95% interval':
    'Anteil unbeantworteter unter den abgeschlossenen Versuchen nach Kanal, mit 95-%-Intervall',
  'Share of settled attempts without any reply, by channel and age cohort, in per cent.':
    'Anteil abgeschlossener Versuche ohne jede Antwort, nach Kanal und Altersgruppe, in Prozent.',
  'Share of settled attempts without any reply, by channel, with 95% interval.':
    'Anteil abgeschlossener Versuche ohne jede Antwort, nach Kanal, mit 95-%-Intervall.',
  '{most} goes unanswered most, at {share}; {least} least, at {leastShare}':
    'Am häufigsten unbeantwortet: {most}, {share}; am seltensten: {least}, {leastShare}',
  'Settled attempts by channel: unanswered and answered':
    'Abgeschlossene Versuche nach Kanal: unbeantwortet und beantwortet',
  'Unanswered %': 'Unbeantwortet %',
  'Spam or graymail': 'Spam oder Graymail',
  'Spam alone': 'Nur Spam',
  'share of classified email': 'Anteil an eingeordneten E-Mails',
  'Emails over time': 'E-Mails im Verlauf',
  'Spam share over time': 'Spam-Anteil im Verlauf',
  'Email volume and spam share': 'E-Mail-Aufkommen und Spam-Anteil',
  'Incoming email over time, and which share of the classified was unwanted.':
    'Eingehende E-Mails im Verlauf, und welcher Anteil der eingeordneten unerwünscht war.',
  'the email chart': 'E-Mail-Diagramm',
  'Hollow bars are not complete.': 'Hohle Balken sind unvollständig.',
  'Some shares rest on fewer than 30 emails; the table says which.':
    'Manche Anteile beruhen auf weniger als 30 E-Mails; die Tabelle sagt, welche.',
  'The channel filter does not apply here.': 'Der Kanalfilter gilt hier nicht.',
  'Radicati Group, quoted: a corporate mailbox takes {n} a day; {share} unwanted':
    'Radicati Group, zitiert: {n} am Tag je geschäftlichem Postfach; {share} unerwünscht',
  'Radicati Group, quoted: a corporate mailbox takes {n} a day, {perBar} per bar; {share} unwanted':
    'Radicati Group, zitiert: {n} am Tag je geschäftlichem Postfach, {perBar} je Balken; {share} unerwünscht',
  '{share} of incoming email is spam or graymail, above the {quoted} quoted for the trade':
    '{share} der eingehenden E-Mails sind Spam oder Graymail, mehr als die für die Branche zitierten {quoted}',
  '{share} of incoming email is spam or graymail, below the {quoted} quoted for the trade':
    '{share} der eingehenden E-Mails sind Spam oder Graymail, weniger als die für die Branche zitierten {quoted}',
  '{share} of incoming email is spam or graymail': '{share} der eingehenden E-Mails sind Spam oder Graymail',
  'Incoming email and its spam share over time': 'Eingehende E-Mails und ihr Spam-Anteil im Verlauf',
  'Spam %': 'Spam %',
  'From {day}, not complete': 'Ab {day}, unvollständig',
  'From {day}': 'Ab {day}',
  '{n} emails': { one: '{n} E-Mail', other: '{n} E-Mails' },
  'Spam or graymail {share}': 'Spam oder Graymail {share}',
  'Spam {share}': 'Spam {share}',
  'not classified': 'nicht eingeordnet',
}
