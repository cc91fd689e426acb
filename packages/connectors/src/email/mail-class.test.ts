import type { MailClass } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { mailClassOf } from './mail-class.ts'

type Headers = readonly (readonly [string, string])[]
const HOP = ['received', 'from a by b'] as const

describe(mailClassOf, () => {
  it.each<[string, MailClass, Headers]>([
    ['no word of a filter', 'UNKNOWN', [HOP]],
    ['a flag', 'SPAM', [['x-spam-flag', 'YES'], HOP]],
    ['a status', 'SPAM', [['x-spam-status', 'Yes, score=7.2 required=5.0'], HOP]],
    ['a status of an old filter', 'SPAM', [['x-spam-status', 'Yes, hits=9.1 required=5.0'], HOP]],
    ['a flag that says no', 'LEGITIMATE', [['x-spam-flag', 'NO'], HOP]],
    ['a clean status', 'LEGITIMATE', [['x-spam-status', 'No, score=-1.9 required=5.0'], HOP]],
    ['a clean status that the sender may have written', 'UNKNOWN', [HOP, ['x-spam-status', 'No, score=-99']]],
    ['a spam flag below all receipts', 'SPAM', [HOP, ['x-spam-flag', 'YES']]],
    [
      'a clean status of a newsletter',
      'GRAYMAIL',
      [['x-spam-status', 'No'], HOP, ['list-unsubscribe', '<https://example.com>']],
    ],
    [
      'spam with a way to unsubscribe',
      'SPAM',
      [['x-spam-flag', 'YES'], HOP, ['list-unsubscribe', '<https://example.com>']],
    ],
    ['a high confidence level', 'SPAM', [['x-ms-exchange-organization-scl', '6'], HOP]],
    ['a low confidence level', 'LEGITIMATE', [['x-ms-exchange-organization-scl', '-1'], HOP]],
    ['a Forefront verdict', 'SPAM', [['x-forefront-antispam-report', 'EFV:NLI;SFV:SPM;DIR:INB;'], HOP]],
    ['a level within the Forefront report', 'SPAM', [['x-forefront-antispam-report', 'SFV:NSPM;SCL:9;'], HOP]],
    ['a level that only just is spam', 'SPAM', [['x-ms-exchange-organization-scl', '5'], HOP]],
    ['the junk folder', 'SPAM', [['x-microsoft-antispam-mailbox-delivery', 'auth:0;dest:J;RF:JunkEmail;'], HOP]],
    ['the inbox', 'LEGITIMATE', [['x-microsoft-antispam-mailbox-delivery', 'auth:0;dest:I;'], HOP]],
    [
      'the inbox as the sender may have written it',
      'UNKNOWN',
      [HOP, ['x-microsoft-antispam-mailbox-delivery', 'dest:I']],
    ],
    ['a phishing category', 'SPAM', [['x-forefront-antispam-report', 'SFV:NSPM;CAT:HPHISH;'], HOP]],
    ['a clean Forefront verdict', 'LEGITIMATE', [['x-forefront-antispam-report', 'SFV:NSPM;CAT:NONE;'], HOP]],
    ['a bulk category', 'GRAYMAIL', [['x-forefront-antispam-report', 'SFV:NSPM;CAT:BULK;'], HOP]],
    ['a high bulk level', 'GRAYMAIL', [['x-microsoft-antispam', 'BCL:7;PCL:0;'], HOP]],
    ['a low bulk level', 'UNKNOWN', [['x-microsoft-antispam', 'BCL:0;PCL:0;'], HOP]],
    [
      'the Spam label',
      'SPAM',
      [
        ['x-gm-thrid', '1'],
        ['x-gmail-labels', 'Spam,Unread'],
      ],
    ],
    ['the Promotions label', 'GRAYMAIL', [['x-gmail-labels', '=?UTF-8?Q?Inbox,Category_Promotions?=']]],
    ['the Inbox label', 'LEGITIMATE', [['x-gmail-labels', 'Inbox,Opened']]],
    ['the Inbox label in another language', 'LEGITIMATE', [['x-gmail-labels', 'Posteingang,Wichtig']]],
    ['the Spam label in another language', 'SPAM', [['x-gmail-labels', '=?UTF-8?Q?Skr=C3=A4ppost,Ol=C3=A4st?=']]],
    ['promotions in another language', 'GRAYMAIL', [['x-gmail-labels', 'Posteingang,Kategorie: Werbung']]],
    ['another category', 'LEGITIMATE', [['x-gmail-labels', 'Category Updates,Opened']]],
    ['a label that only begins so', 'UNKNOWN', [['x-gmail-labels', 'Spamming,Inbox zero']]],
    ['a quoted label that holds a comma', 'UNKNOWN', [['x-gmail-labels', '"Friends, Spam",Opened']]],
    [
      'a folded list in several encoded words',
      'SPAM',
      [['x-gmail-labels', '=?UTF-8?Q?Ge=C3=B6ffnet,Sp?= =?UTF-8?Q?am?=']],
    ],
    ['labels as IMAP writes them', 'LEGITIMATE', [['x-gmail-labels', '"\\\\Inbox" "\\\\Important"']]],
    ['a label that the sender may have written', 'UNKNOWN', [HOP, HOP, ['x-gmail-labels', 'Inbox']]],
    ['a mailing list', 'GRAYMAIL', [['list-id', '<knitting.example.com>']]],
    ['a precedence of bulk', 'GRAYMAIL', [['precedence', 'bulk']]],
    ['a precedence of first class', 'UNKNOWN', [['precedence', 'first-class']]],
    ['a feedback id', 'GRAYMAIL', [['feedback-id', '1:2:3:example']]],
  ])('takes %s for %s', (_, mailClass, headers) => {
    expect(mailClassOf({ headers: headers.map(([key, value]) => ({ key, value })), parts: [] })).toBe(mailClass)
  })
})
