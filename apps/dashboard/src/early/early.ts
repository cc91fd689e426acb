import { GUEST_PATH } from '../graphql/guest.ts'
import { askFirst } from './ask-first.ts'
import { fetchPageAt } from './page-modules.ts'
import { askEarly } from './status.ts'

/** Runs before the rest of the page is here, so that what the page will need comes side by side with it. */
if (!location.pathname.startsWith(GUEST_PATH)) {
  askEarly()
  askFirst(location)
  fetchPageAt(location.pathname).catch(() => {})
}

/**
 * With the first date a browser reads its calendars, which takes some 20 ms: time enough, when what needs no date was
 * asked already, and the rest of the page is on its way.
 */
new Intl.DateTimeFormat()
