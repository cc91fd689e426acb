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

/** Of the pages of reports: what the panel that stands first shows, of the days that are looked at. */
export const QUESTIONS_OF_DAYS: Readonly<Record<string, (view: View) => FirstQuestion>> = {
  '/': channelShareQuestion,
  '/channels': barsQuestion,
  '/attempts': unansweredQuestion,
  '/timing': hoursQuestion,
  '/email': emailLoadQuestion,
  '/fatigue': fatigueQuestion,
}

/** Where no days matter, so that nothing has to be known beforehand. */
export const QUESTIONS_OF_NOW: Readonly<Record<string, (search: Search) => FirstQuestion>> = {
  '/permission': (search) => permissionsQuestion(permissionAsked(search)),
}
