import { AS_OF_VIEW } from './as-of-view.ts'
import { CUSTOMERS_VIEW } from './customers-view.ts'
import { DAILY_VIEW } from './daily-view.ts'
import { INTERACTIONS_VIEW } from './interactions-view.ts'
import { METRICS_VIEW } from './metrics-view.ts'
import type { View } from './view.ts'

/** What data teams read. */
export const VIEWS: readonly View[] = [INTERACTIONS_VIEW, CUSTOMERS_VIEW, DAILY_VIEW, METRICS_VIEW, AS_OF_VIEW]
