import { ASTERISK } from '../src/asterisk/fixtures.ts'
import { CONSTANT_CONTACT } from '../src/constantcontact/fixtures.ts'
import { parseCsvMapping } from '../src/csv/parse-mapping.ts'
import { EMAIL_ESP } from '../src/email-esp/fixtures.ts'
import { FCM } from '../src/fcm/fixtures.ts'
import { FREESWITCH } from '../src/freeswitch/fixtures.ts'
import { HUBSPOT } from '../src/hubspot/fixtures.ts'
import { HYLAFAX } from '../src/hylafax/fixtures.ts'
import { ICS } from '../src/ics/fixtures.ts'
import { INTERCOM } from '../src/intercom/fixtures.ts'
import { LINKEDIN } from '../src/linkedin/fixtures.ts'
import { LOB } from '../src/lob/fixtures.ts'
import { MAILCHIMP } from '../src/mailchimp/fixtures.ts'
import { META } from '../src/meta/fixtures.ts'
import { ONESIGNAL } from '../src/onesignal/fixtures.ts'
import { SALESFORCE } from '../src/salesforce/fixtures.ts'
import { SMS_BACKUP } from '../src/sms-backup/fixtures.ts'
import { TWILIO } from '../src/twilio/fixtures.ts'
import { VCARD } from '../src/vcard/fixtures.ts'
import { X } from '../src/x/fixtures.ts'
import { ZENDESK } from '../src/zendesk/fixtures.ts'
import type { ConnectorFixture } from './fixture.ts'

const NDJSON = `{"type":"customer","email":"ada@customer.example","birthYear":1970}
{"source":"s","sourceId":"1","customer":{"phone":"+4520123456"},"channel":"PHONE","direction":"OUTBOUND","occurredAt":"2025-01-01T00:00:00Z","thread":["a"]}
`

const CSV = 'id,at,age,times\n"a ""b""",2025-01-01 10:00,30,2\nc,2025-02-01 11:00,,1\n'

const MAIL = `From a@b.example Mon Jan  5 10:00:00 2026
From: =?UTF-8?Q?S=C3=B8ren?= <a@b.example>
To: c@d.example, Group: e@f.example;
Date: Mon, 5 Jan 2026 10:00:00 +0100
Message-ID: <1@b.example>
Content-Type: multipart/report; boundary="cut"

--cut
Content-Type: message/delivery-status

Final-Recipient: rfc822; g@h.example
Action: failed
Status: 5.1.1

--cut
Content-Type: message/rfc822

Message-ID: <2@d.example>

--cut--

From c@d.example Mon Jan  5 10:00:00 2026
From: c@d.example
To: g@h.example
Date: Mon, 5 Jan 2026 10:00:00 +0100

hello

From loop@p.example Mon Jan  5 10:00:00 2026
X-Gmail-Labels: Inbox,"Old, paid",=?UTF-8?Q?Ge=C3=B6ffnet?=
From: loop@p.example
To: c@d.example
Date: Mon, 5 Jan 2026 11:00:00 +0100
Message-ID: <3@p.example>
Content-Type: multipart/report; boundary="cut"

--cut
Content-Type: message/feedback-report

Feedback-Type: abuse
Original-Rcpt-To: <g@h.example>

--cut
Content-Type: message/rfc822

From: c@d.example
Message-ID: <4@d.example>

--cut--

From g@h.example Mon Jan  5 10:00:00 2026
From: g@h.example
To: c@d.example
Date: Mon, 5 Jan 2026 11:00:00 +0100
Message-ID: <5@h.example>
X-MS-Exchange-Organization-SCL: 1
Content-Type: multipart/report; boundary="cut"

--cut
Content-Type: message/disposition-notification

Final-Recipient: rfc822; g@h.example
Original-Message-ID: <4@d.example>
Disposition: manual-action/MDN-sent-manually; displayed

--cut--
`

const MAPPING = parseCsvMapping({
  source: 's',
  timeZone: 'Europe/Copenhagen',
  customer: { externalId: '{id}', age: { column: 'age', inYear: 2025 } },
  events: [
    {
      repeat: { column: 'times' },
      sourceId: '{line}-{n}',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: { column: 'at', format: 'YYYY-MM-DD HH:mm' },
    },
  ],
})

/** One for each connector, by its name. */
export const FIXTURES: Readonly<Record<string, ConnectorFixture>> = {
  ndjson: { file: NDJSON },
  csv: { file: CSV, options: MAPPING.status === 'parsed' ? { mapping: MAPPING.value } : {} },
  email: { file: MAIL, options: { ownAddresses: ['d.example'] } },
  linkedin: LINKEDIN,
  meta: META,
  fcm: FCM,
  ics: ICS,
  lob: LOB,
  vcard: VCARD,
  onesignal: ONESIGNAL,
  twilio: TWILIO,
  x: X,
  mailchimp: MAILCHIMP,
  'email-esp': EMAIL_ESP,
  constantcontact: CONSTANT_CONTACT,
  intercom: INTERCOM,
  zendesk: ZENDESK,
  asterisk: ASTERISK,
  freeswitch: FREESWITCH,
  'sms-backup': SMS_BACKUP,
  hylafax: HYLAFAX,
  hubspot: HUBSPOT,
  salesforce: SALESFORCE,
}
