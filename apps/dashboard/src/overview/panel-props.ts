import type { ReactNode } from 'react'
import type { OverviewSettings } from './overview-settings.ts'
import type { View } from './view.ts'

/** What every panel of the overview is given. */
export interface PanelProps {
  readonly view: View
  readonly settings: OverviewSettings
  readonly empty: ReactNode
}
