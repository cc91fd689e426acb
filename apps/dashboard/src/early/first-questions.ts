import type { Search } from '../address/search.ts'
import { nextChannelQuestion } from '../attempts/next-channel-query.ts'
import { barsQuestion } from '../channels/bars-query.ts'
import { gapQuestion } from '../channels/gap-query.ts'
import { unwantedQuestion } from '../email/email-lead-query.ts'
import { fatigueQuestion } from '../fatigue/fatigue-query.ts'
import { channelShareQuestion } from '../overview/channel-share-query.ts'
import { emailLoadQuestion } from '../overview/email-query.ts'
import { headlinesQuestion } from '../overview/kpi-query.ts'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { permissionAsked } from '../permission/permission-asked.ts'
import { permissionsQuestion } from '../permission/permission-query.ts'
import type { View } from '../report/view.ts'
import { hoursQuestion } from '../timing/hours-query.ts'

interface FirstQuestion {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (asked: object) => Promise<unknown>
}

/** Of the pages of reports: what the panel that stands first shows, and what the page says of it. */
export const FIRST_QUESTIONS: Readonly<Record<string, (view: View, search: Search) => readonly FirstQuestion[]>> = {
  '/': (view) => [channelShareQuestion(view), unansweredQuestion(view), headlinesQuestion(view)],
  '/channels': (view) => [barsQuestion(view), gapQuestion(view)],
  '/attempts': (view) => [unansweredQuestion(view), nextChannelQuestion(view)],
  '/timing': (view) => [hoursQuestion(view)],
  '/email': (view) => [emailLoadQuestion(view), unwantedQuestion(view)],
  '/fatigue': (view) => [fatigueQuestion(view)],
  '/permission': (_, search) => [permissionsQuestion(permissionAsked(search))],
}
