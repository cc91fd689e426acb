import { decodedHeader, type Mail } from './mail.ts'

/** What Gmail's own labels say of a mail; labels that people made say nothing here. */
type GmailLabel = 'INBOX' | 'SENT' | 'SPAM' | 'DRAFT' | 'SCHEDULED' | 'CHAT' | 'IMPORTANT' | 'PROMOTIONS' | 'CATEGORY'

/**
 * The export writes labels in the language of the account: English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Russian, Turkish, Japanese and Chinese are known.
 */
const LABELS: readonly (readonly [GmailLabel, RegExp])[] = [
  [
    'INBOX',
    /^(?:inbox|posteingang|boîte de réception|recibidos|bandeja de entrada|posta in arrivo|caixa de entrada|postvak in|inbox|indbakke|innboks|inkorg(?:en)?|saapuneet|odebrane|входящие|gelen kutusu|受信トレイ|收件箱|收件匣)$/,
  ],
  [
    'SENT',
    /^(?:sent|sent mail|gesendet|messages? envoyés?|envoyés?|enviados?|posta inviata|inviati?|mensagens enviadas|verzonden|sendte?|skickat|skickade|lähetetyt|wysłane|отправленные|gönderilmiş postalar|gönderilenler|送信済み|送信済みメール|已发邮件|已发送|寄件備份)$/,
  ],
  ['SPAM', /^(?:spam|junk|søppelpost|skräppost|roskaposti|спам|迷惑メール|垃圾邮件|垃圾郵件|correo no deseado)$/],
  [
    'DRAFT',
    /^(?:drafts?|entw[uü]rfe?|brouillons?|borrador(?:es)?|bozz[ae]|rascunhos?|concept(?:en)?|kladder?|utkast|luonno(?:s|kset)|wersj[ae] robocz[ae]|robocze|черновики?|taslak(?:lar)?|下書き|草稿)$/,
  ],
  ['SCHEDULED', /^(?:scheduled|geplant|programmé|programados?|pianificati|agendad[oa]s?|ingepland)$/],
  ['CHAT', /^(?:chats?|hangouts)$/],
  [
    'IMPORTANT',
    /^(?:important|wichtig|importantes?|importante|importanti|belangrijk|vigtig|viktig|ważne|важное|önemli)$/,
  ],
  [
    'PROMOTIONS',
    /^(?:category|kategorie|catégorie|categoría|categoria|categorie|kategori)\b.*\b(?:promotions?|werbung|promociones|promozioni|promoç(?:ões|ão)|promoties|reklam\w*|kampanje\w*)/,
  ],
  ['CATEGORY', /^(?:category|kategorie|catégorie|categoría|categoria|categorie|kategori)\b/],
]

/** The export writes its labels above all else; further down anybody may have written them. */
const LOWEST_LABELS = 1

export function gmailLabels(mail: Mail): ReadonlySet<GmailLabel> {
  const at = mail.headers.findIndex(({ key }) => key === 'x-gmail-labels')
  if (at === -1 || at > LOWEST_LABELS) return new Set()
  const names = labelsIn(decodedHeader(mail, 'x-gmail-labels') ?? '')
  return new Set(names.flatMap((name) => LABELS.find(([, spelling]) => spelling.test(name))?.[0] ?? []))
}

const LONGEST_LABELS = 10_000

/** A list with commas, as CSV writes it: a label that holds a comma is quoted. IMAP puts a backslash before its own. */
function labelsIn(text: string): string[] {
  const found = text.slice(0, LONGEST_LABELS).matchAll(/"([^"]*)"|[^",]+/g)
  return [...found].map(([whole, quoted]) => (quoted ?? whole).replace(/\\/g, '').trim().toLowerCase())
}
