import type { Dictionary } from '../language.ts'

/** Why something was refused or failed. */
export const REFUSALS: Dictionary = {
  'Something is missing here.': 'Hier fehlt etwas.',
  'This is none of the values that are possible here.': 'Das ist keiner der hier möglichen Werte.',
  'This is no point in time.': 'Das ist kein Zeitpunkt.',
  'This point in time cannot be.': 'Diesen Zeitpunkt kann es nicht geben.',
  'This is no number that is possible here.': 'Das ist keine hier mögliche Zahl.',
  'This text is too long or too short, or holds characters that cannot be kept.':
    'Dieser Text ist zu lang oder zu kurz oder enthält Zeichen, die sich nicht speichern lassen.',
  'This is no address or name by which somebody can be known.':
    'Das ist keine Adresse und kein Name, woran jemand zu erkennen wäre.',
  'This is no day.': 'Das ist kein Tag.',
  'This is no time zone that is known.': 'Das ist keine bekannte Zeitzone.',
  'Nothing says which customer it is.': 'Nichts sagt, um welchen Kunden es geht.',
  'The contact that it answers is not known.': 'Der Kontakt, auf den dies antwortet, ist unbekannt.',
  'This belongs to another customer already.': 'Das gehört schon zu einem anderen Kunden.',
  'This cannot be read.': 'Das lässt sich nicht lesen.',
  'A column is missing.': 'Eine Spalte fehlt.',
  'This outcome does not go with the direction.': 'Dieses Ergebnis passt nicht zur Richtung.',
  'This is no duration that is possible here.': 'Das ist keine hier mögliche Dauer.',
  'Two things that were told do not go together.': 'Zwei der Angaben passen nicht zusammen.',
  'This name is taken.': 'Dieser Name ist vergeben.',
  'There are too many of these already.': 'Davon gibt es schon zu viele.',
  'This is not there any more.': 'Das gibt es nicht mehr.',
  'This channel is closed for this message.': 'Dieser Kanal ist für diese Nachricht geschlossen.',
  'There is no upload with this id, or it is too old. Send the file again.':
    'Diese Datei ist nicht da oder zu alt. Bitte noch einmal senden.',
  'There is no import with this id.': 'Diesen Import gibt es nicht.',
  'This import is running elsewhere. Stop it there first.': 'Dieser Import läuft anderswo. Bitte zuerst dort anhalten.',
  'This import cannot be undone: it has been, or what it alone brought is no longer known.':
    'Dieser Import lässt sich nicht rückgängig machen: Er ist es schon, oder was nur er brachte, ist nicht mehr bekannt.',
  'Something else is going on that stands in the way.': 'Gerade läuft etwas, das im Weg steht.',
  'None of these records could be taken.': 'Keiner dieser Datensätze ließ sich übernehmen.',
  'Many of the records would be refused.': 'Viele der Datensätze würden abgelehnt.',
  'All of these contacts are known already; importing them changes little.':
    'All diese Kontakte sind schon bekannt; der Import ändert wenig.',
  'No column says who may be contacted. Contacts alone are no consent.':
    'Keine Spalte sagt, wer kontaktiert werden darf. Kontakte allein sind keine Einwilligung.',
  'Some columns may tell of consent, which an import does not read; record it through the API.':
    'Einige Spalten sagen wohl etwas über Einwilligungen, die ein Import nicht liest; sie lassen sich über die API aufzeichnen.',
  'Contacts are named by their line: a file with other lines would bring them a second time.':
    'Kontakte heißen nach ihrer Zeile: Eine Datei mit anderen Zeilen brächte sie ein zweites Mal.',
  'No contact that went out has an outcome; only replies will count as answers.':
    'Kein ausgehender Kontakt hat ein Ergebnis; nur Erwiderungen zählen dann als Antwort.',
  'All contacts are at one time of the day; best times cannot be learned from them.':
    'Alle Kontakte liegen zur selben Tageszeit; beste Zeiten lassen sich daraus nicht lernen.',
  'All contacts are with one customer; see which column names the customer.':
    'Alle Kontakte sind mit einem Kunden; bitte prüfen, welche Spalte den Kunden nennt.',
  'The server cannot answer at the moment.': 'Der Server kann gerade nicht antworten.',
  'Something went wrong on our side. The request id helps us to find it.':
    'Auf unserer Seite ging etwas schief. Die Nummer der Anfrage hilft, es zu finden.',
  'The server does not take this.': 'Das nimmt der Server nicht an.',
  'This asks for too much at once.': 'Das fragt nach zu viel auf einmal.',
  'This is not the password of the link.': 'Das ist nicht das Passwort des Links.',
}
