import { Segmented } from './segmented.tsx'

export type PanelView = 'chart' | 'table'

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

export function ViewToggle({
  view,
  onView,
  topic,
}: {
  view: PanelView
  onView: (view: PanelView) => void
  topic: string
}) {
  return <Segmented label={`Show ${topic} as`} choices={VIEWS} chosen={view} onChoose={onView} />
}
