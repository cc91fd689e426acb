import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'
import { hmac } from '../kit/signature.ts'

/** Composed after the archive; people and pages are invented. */
export const US = 'https://www.linkedin.com/in/grace-shop'
export const ADA = 'https://www.linkedin.com/in/ada-byron'
export const BOB = 'https://www.linkedin.com/in/bob-babbage'

export const HEADER_OF_12 =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION ARCHIVED'

export const MESSAGES = `${HEADER_OF_12}
2-a==,,Grace Shop,${US},Ada Byron,${ADA},2025-03-03 15:04:05 UTC,A bicycle,"Would you
like a ""bicycle""?",INBOX,,No,No
2-a==,,Ada Byron,${ADA},Grace Shop,${US},2025-03-04 09:00:00 UTC,,I would.,INBOX,,No,No
2-b==,,Grace Shop,${US},"Ada Byron, Bob Babbage","${ADA},${BOB}",2025-03-05 09:00:00 UTC,,Hello both,INBOX,,No,No
`

export const CONNECTIONS = `Notes:
"When exporting your connection data, some of the email addresses may be missing.
Members choose whether to share theirs."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Byron,${ADA},ada@byron.example,Engines,Countess,12 Mar 2025
Bob,Babbage,${BOB},,Engines,Owner,01 Jan 2024
`

export const INVITATIONS = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Grace Shop,Ada Byron,"3/14/25, 2:37 PM",Do you ride?,OUTGOING,${US},${ADA}
Bob Babbage,Grace Shop,"12/1/24, 12:05 AM",,INCOMING,${BOB},${US}
`

export const A_COMMENT = {
  notificationId: 4406004,
  action: 'COMMENT',
  organizationalEntity: 'urn:li:organization:4242',
  sourcePost: 'urn:li:activity:7000000000000000001',
  generatedActivity: 'urn:li:comment:(activity:7000000000000000001,7000000000000000002)',
  lastModifiedAt: 1_741_014_245_123,
  decoratedGeneratedActivity: {
    comment: {
      owner: 'urn:li:person:adaByron1',
      entity: 'urn:li:comment:(urn:li:activity:7000000000000000001,7000000000000000002)',
      text: 'What a bicycle!',
    },
  },
}

export function bodyOf(...notifications: readonly object[]): object {
  return { type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications }
}

export const LINKEDIN: ConnectorFixture = {
  file: MESSAGES,
  options: { ownAddresses: [US], timeZone: 'Europe/Copenhagen' },
  webhook: {
    body: JSON.stringify(bodyOf(A_COMMENT, { ...A_COMMENT, action: 'LIKE' })),
    sign: (body, secret, at) =>
      deliveryTo('linkedin', body, { 'x-li-signature': hmac('sha256', secret, `hmacsha256=${body}`, 'hex') }, at),
    isTimed: false,
    coversBody: true,
  },
}
