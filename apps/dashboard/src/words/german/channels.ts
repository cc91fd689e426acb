import type { Dictionary } from '../language.ts'

/** How each age cohort reaches us, and how the mix moves. */
export const CHANNELS: Dictionary = {
  Channels: 'Kanäle',
  'How does each age cohort reach us, and how does the mix move?':
    'Wie meldet sich jede Altersgruppe, und wie verschiebt sich der Mix?',
  'Age on the day of the contact. Hatched: a share of fewer than 30 contacts, read with care; a dot: too few to show. A family with several channels opens to them.':
    'Alter am Tag des Kontakts. Schraffiert: Anteil an weniger als 30 Kontakten, mit Vorsicht zu lesen; ein Punkt: zu wenige zum Zeigen. Eine Familie mit mehreren Kanälen lässt sich aufklappen.',
  Show: 'Zeigen',
  'Share of cohort': 'Anteil der Gruppe',
  'Share of channel': 'Anteil des Kanals',
  Count: 'Anzahl',
  'All ages': 'Alle Altersgruppen',
  'All of them': 'Alle zusammen',
  'How each age cohort reaches us: share of its contacts. Each column adds up to 100%.':
    'Wie sich jede Altersgruppe meldet: Anteil an ihren Kontakten. Jede Spalte ergibt 100\u00a0%.',
  'How we reach each age cohort: share of our contacts with it. Each column adds up to 100%.':
    'Wie wir jede Altersgruppe erreichen: Anteil an unseren Kontakten mit ihr. Jede Spalte ergibt 100\u00a0%.',
  'Who reaches us over each channel: share of its contacts. Each row adds up to 100%.':
    'Wer sich über jeden Kanal meldet: Anteil an seinen Kontakten. Jede Zeile ergibt 100\u00a0%.',
  'Whom we reach over each channel: share of its contacts. Each row adds up to 100%.':
    'Wen wir über jeden Kanal erreichen: Anteil an seinen Kontakten. Jede Zeile ergibt 100\u00a0%.',
  'Contacts that customers made.': 'Kontakte, die von Kunden ausgingen.',
  'Contacts that we made.': 'Kontakte, die von uns ausgingen.',
  'Contacts by channel and age cohort': 'Kontakte nach Kanal und Altersgruppe',
  'Contacts: {which}': 'Kontakte: {which}',
  'Contacts by age cohort and channel, with their share of the cohort and of the channel':
    'Kontakte nach Altersgruppe und Kanal, mit ihrem Anteil an der Gruppe und am Kanal',
  'Of cohort %': 'An der Gruppe %',
  'Of channel %': 'Am Kanal %',
  Cohort: 'Altersgruppe',
  'Look at': 'Ansicht',
  Bars: 'Balken',
  Trend: 'Verlauf',
  Stacked: 'Gestapelt',
  'They reached us: {family}, {age}': 'Sie an uns: {family}, {age}',
  'We reached them: {family}, {age}': 'Wir an sie: {family}, {age}',
  'How they reach us against how we reach them': 'Wie sie sich melden, gegen wie wir sie erreichen',
  'Share of their contacts with us and of ours with them, spam and mass mail left out.':
    'Anteil an ihren Kontakten mit uns und an unseren mit ihnen, ohne Spam und Massenpost.',
  'The two widest gaps of each age cohort whose 95% interval excludes 0; the table has all of them.':
    'Je Altersgruppe die zwei größten Lücken, deren 95-%-Intervall die 0 ausschließt; die Tabelle hat alle.',
  'In no age cohort does the way we reach them clearly differ from the way they reach us.':
    'In keiner Altersgruppe unterscheidet sich unser Weg klar von dem, auf dem sie sich melden.',
  'The widest gaps between how they reach us and how we reach them':
    'Die größten Lücken zwischen ihrem Weg zu uns und unserem zu ihnen',
  'they reach us': 'sie an uns',
  'we reach them': 'wir an sie',
  They: 'Sie',
  'Both on one scale': 'Beide auf einer Skala',
  We: 'Wir',
  Gap: 'Lücke',
  '{age} reach us {by} in {theirs} of their contacts; we reach them that way in only {ours}.':
    'Die {age} melden sich bei {theirs} ihrer Kontakte {by}; wir erreichen sie nur bei {ours} auf diesem Weg.',
  'We reach {age} {by} in {ours} of our contacts; only {theirs} of theirs come that way.':
    'Wir erreichen die {age} bei {ours} unserer Kontakte {by}; nur {theirs} der ihren kommen auf diesem Weg.',
  'We use {family} clearly more than they do in {n} of {all} age cohorts':
    'In {n} von {all} Altersgruppen nutzen wir klar häufiger als sie: {family}',
  'We use {family} clearly less than they do in {n} of {all} age cohorts':
    'In {n} von {all} Altersgruppen nutzen wir klar seltener als sie: {family}',
  'How they reach us and how we reach them, by age cohort and family':
    'Wie sie sich melden und wie wir sie erreichen, nach Altersgruppe und Familie',
  'They reach us %': 'Sie an uns %',
  'Their contacts': 'Ihre Kontakte',
  'We reach them %': 'Wir an sie %',
  'Our contacts': 'Unsere Kontakte',
  'Gap in points': 'Lücke in Punkten',
  'Contacts: {family}, {when}': 'Kontakte: {family}, {when}',
  '{family} rose from {before} to {now} of contacts between {from} and {to}':
    '{family}: gestiegen von {before} auf {now} der Kontakte zwischen {from} und {to}',
  '{family} fell from {before} to {now} of contacts between {from} and {to}':
    '{family}: gefallen von {before} auf {now} der Kontakte zwischen {from} und {to}',
  Day: 'Tag',
  'Week from': 'Woche ab',
  'Month from': 'Monat ab',
  'Share of contacts by channel family over time': 'Anteil der Kontakte nach Kanalfamilie im Verlauf',
  Complete: 'Vollständig',
  no: 'nein',
  yes: 'ja',
  'Channel mix over time': 'Kanalmix im Verlauf',
  'How customers reach us: share of their contacts over time, spam and mass mail left out.':
    'Wie Kunden sich melden: Anteil an ihren Kontakten im Verlauf, ohne Spam und Massenpost.',
  'How we reach customers: share of our contacts over time.':
    'Wie wir Kunden erreichen: Anteil an unseren Kontakten im Verlauf.',
  'Every bar adds up to 100%. Pale bars are not complete.':
    'Jeder Balken ergibt 100\u00a0%. Blasse Balken sind unvollständig.',
  'the stacked chart': 'gestapeltes Diagramm',
  '{when}, not complete': '{when}, unvollständig',
  'the week of {day}': 'Woche ab {day}',
}
