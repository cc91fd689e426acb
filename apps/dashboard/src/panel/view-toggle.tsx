import { t } from '../words/t.ts'
import { Segmented } from './segmented.tsx'

export type PanelView = 'chart' | 'table'

export function ViewToggle({
  view,
  onView,
  topic,
}: {
  view: PanelView
  onView: (view: PanelView) => void
  topic: string
}) {
  const views = [
    { value: 'chart', label: t('Chart') },
    { value: 'table', label: t('Table') },
  ] as const
  return (
    <div data-view-toggle>
      <Segmented label={t('Show {topic} as', { topic })} choices={views} chosen={view} onChoose={onView} />
    </div>
  )
}
