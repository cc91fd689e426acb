import type { Dictionary } from '../language.ts'

/** How heavy the inbox is. */
export const EMAIL: Dictionary = {
  'Email load': 'E-Mail-Last',
  'How heavy is the inbox, and how much of it is spam or graymail?':
    'Wie voll ist das Postfach, und wie viel davon ist Spam oder Graymail?',
  'Unwanted email has grown: {now} of what comes in is spam or graymail, up from {before}.':
    'Unerwünschte E-Mails nehmen zu: {now} der eingehenden sind Spam oder Graymail, zuvor {before}.',
  'Unwanted email has shrunk: {now} of what comes in is spam or graymail, down from {before}.':
    'Unerwünschte E-Mails nehmen ab: {now} der eingehenden sind Spam oder Graymail, zuvor {before}.',
  'Email by sender and kind': 'E-Mails nach Absender und Art',
  'Emails that we sent, by purpose, and that came in, by kind; all rows on one scale.':
    'Gesendete E-Mails nach Zweck und eingegangene nach Art; alle Zeilen auf einer Skala.',
  'Marketing: promotions and newsletters.': 'Marketing: Werbung und Newsletter.',
  'Pale columns are not complete.': 'Blasse Säulen sind unvollständig.',
  'Emails by sender and kind over time': 'E-Mails nach Absender und Art im Verlauf',
  'Sender and kind': 'Absender und Art',
  'From us: marketing': 'Von uns: Marketing',
  'From us: all else': 'Von uns: alles andere',
  'To us: wanted mail': 'An uns: erwünscht',
  'To us: graymail': 'An uns: Graymail',
  'To us: spam': 'An uns: Spam',
  'To us: not classified': 'An uns: nicht eingeordnet',
  'Most of the email we send is marketing: {share}': 'Der größte Teil unserer E-Mails ist Marketing: {share}',
  'Marketing is the smaller part of the email we send: {share}':
    'Marketing ist der kleinere Teil unserer E-Mails: {share}',
  'Whole period': 'Ganzer Zeitraum',
  'Share of all, %': 'Anteil an allen, %',
  'Emails: {kind}': 'E-Mails: {kind}',
  'Emails from us per customer per day': 'E-Mails von uns je Kunde und Tag',
  'Customers who got at least one email from us in the period, by age on the day of the email.':
    'Kunden, die im Zeitraum mindestens eine E-Mail von uns bekamen, nach Alter am Tag der E-Mail.',
  'Radicati Group, quoted: a corporate mailbox takes {n} emails a day from all senders.':
    'Radicati Group, zitiert: {n} E-Mails am Tag von allen Absendern je geschäftlichem Postfach.',
  'Emails from us per customer per day, by age': 'E-Mails von uns je Kunde und Tag, nach Alter',
  'A customer whom we email gets {perDay} emails a day from us':
    'Ein Kunde, dem wir E-Mails schreiben, bekommt {perDay} am Tag von uns',
  'A customer whom we email gets one from us about every {days} days':
    'Ein Kunde, dem wir E-Mails schreiben, bekommt etwa alle {days} Tage eine von uns',
  'A customer whom we email gets one from us about every {days} days; a mailbox takes {quoted} a day':
    'Ein Kunde, dem wir E-Mails schreiben, bekommt etwa alle {days} Tage eine von uns; ein Postfach {quoted} am Tag',
  'Emails from us: {age}': 'E-Mails von uns: {age}',
  'By source': 'Nach Quelle',
  'By segment': 'Nach Segment',
  'By age': 'Nach Alter',
  'Where spam and graymail weigh most': 'Wo Spam und Graymail am meisten wiegen',
  'Spam and graymail among classified incoming email, with 95% interval; the ten largest shares.':
    'Spam und Graymail unter eingeordneten eingehenden E-Mails, mit 95-%-Intervall; die zehn größten Anteile.',
  'Hollow: fewer than 30 emails, read with care.': 'Hohl: weniger als 30 E-Mails, mit Vorsicht zu lesen.',
  Split: 'Aufteilung',
  'Share of spam and graymail in classified incoming email':
    'Anteil von Spam und Graymail an eingeordneten eingehenden E-Mails',
  Classified: 'Eingeordnet',
  'No segment': 'Ohne Segment',
  'Spam and graymail weigh most with {most}, at {share}; least with {least}, at {other}':
    'Spam und Graymail wiegen am meisten bei {most}, mit {share}; am wenigsten bei {least}, mit {other}',
  Source: 'Quelle',
  'Spam or graymail %': 'Spam oder Graymail %',
  'Spam and graymail: {group}': 'Spam und Graymail: {group}',
  'Emails per day': 'E-Mails je Tag',
  'Emails per week': 'E-Mails je Woche',
  'Emails per month': 'E-Mails je Monat',
  'Per day': 'Je Tag',
}
