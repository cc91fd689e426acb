import type { Search } from '../address/search.ts'
import { barsQuestion } from '../channels/bars-query.ts'
import { fatigueQuestion } from '../fatigue/fatigue-query.ts'
import { channelShareQuestion } from '../overview/channel-share-query.ts'
import { emailLoadQuestion } from '../overview/email-query.ts'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { permissionAsked } from '../permission/permission-asked.ts'
import { permissionsQuestion } from '../permission/permission-query.ts'
import type { View } from '../report/view.ts'
import { hoursQuestion } from '../timing/hours-query.ts'

export interface FirstQuestion {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (asked: object) => Promise<unknown>
}

/** Of the pages of reports: what the panel that stands first shows. Which days are looked at is worked out where it matters. */
export const FIRST_QUESTIONS: Readonly<Record<string, (view: () => View, search: Search) => FirstQuestion>> = {
  '/': (view) => channelShareQuestion(view()),
  '/channels': (view) => barsQuestion(view()),
  '/attempts': (view) => unansweredQuestion(view()),
  '/timing': (view) => hoursQuestion(view()),
  '/email': (view) => emailLoadQuestion(view()),
  '/fatigue': (view) => fatigueQuestion(view()),
  '/permission': (_, search) => permissionsQuestion(permissionAsked(search)),
}
