import { lazy } from 'react'

/** Most readers never open them. */
export const MetricDefinitions = lazy(() => import('./metric-definition-list.tsx'))
