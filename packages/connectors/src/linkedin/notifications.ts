import { alone, contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { requiredTime, unixMilliseconds } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'

/**
 * What a page is notified of, and where what was written stands; else why it is about no contact:
 * https://learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications.
 */
const ACTIONS: Readonly<Record<string, { readonly written: string } | string>> = {
  COMMENT: { written: 'comment' },
  SHARE_MENTION: { written: 'share' },
  ADMIN_COMMENT: 'a comment of the page itself; to whom is not told',
  COMMENT_EDIT: 'an edit is no second comment',
  COMMENT_DELETE: 'a comment was taken back',
  LIKE: 'a like, which says nothing to us',
  SHARE: 'a share, which is said to others',
}

type Tell = (body: Fields) => readonly Told[]

const TYPES: Readonly<Record<string, Tell>> = {
  ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS: (body) =>
    objectsIn(body, 'notifications').flatMap((notification) => alone(() => tellAction(notification))),
  LEAD_ACTION: () => [
    skipped('a form of an advertisement, of which only the number is told, and not who filled it in'),
  ],
}

/** The body of a webhook of LinkedIn. */
export function tellBody(body: Fields): readonly Told[] {
  return meaningOf(TYPES, body, 'type')(body)
}

function tellAction(notification: Fields): readonly Told[] {
  const action = meaningOf(ACTIONS, notification, 'action')
  if (typeof action === 'string') return [skipped(action)]
  const written = objectIn(objectIn(notification, 'decoratedGeneratedActivity'), action.written)
  const owner = textIn(written, 'owner')
  if (owner === null) return [skipped('who wrote it is not told')]
  if (owner === textIn(notification, 'organizationalEntity')) return [skipped('written by the page itself')]
  return [
    contact({
      source: 'linkedin',
      sourceId: idOf(textIn(written, 'entity') ?? requiredId(notification, 'generatedActivity')),
      customer: { externalId: `linkedin:${owner}` },
      channel: 'LINKEDIN',
      direction: 'INBOUND',
      occurredAt: requiredTime(notification, 'lastModifiedAt', unixMilliseconds),
    }),
  ]
}

/** The post in the name of a comment comes as "activity:1" and as "urn:li:activity:1". */
function idOf(urn: string): string {
  return urn.replace('(urn:li:', '(')
}
