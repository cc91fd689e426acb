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
    ['a label in another language', 'UNKNOWN', [['x-gmail-labels', 'Posteingang']]],
    ['a label that the sender may have written', 'UNKNOWN', [HOP, HOP, ['x-gmail-labels', 'Inbox']]],
    ['a mailing list', 'GRAYMAIL', [['list-id', '<knitting.example.com>']]],
    ['a precedence of bulk', 'GRAYMAIL', [['precedence', 'bulk']]],
    ['a precedence of first class', 'UNKNOWN', [['precedence', 'first-class']]],
    ['a feedback id', 'GRAYMAIL', [['feedback-id', '1:2:3:example']]],
  ])('takes %s for %s', (_, mailClass, headers) => {
    expect(mailClassOf({ headers: headers.map(([key, value]) => ({ key, value })), parts: [] })).toBe(mailClass)
  })
})
