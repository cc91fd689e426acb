import { Segmented } from '../panel/segmented.tsx'
import { useReport } from '../report/report.ts'
import { t } from '../words/t.ts'

/** Whose contacts: theirs with us, or ours with them. */
export function DirectionSwitch() {
  const { view, onFilter } = useReport()
  const { filter } = view
  return (
    <Segmented
      label={t('Direction')}
      choices={[
        { value: 'INBOUND', label: t('They reach us') },
        { value: 'OUTBOUND', label: t('We reach them') },
      ]}
      chosen={filter.direction}
      onChoose={(direction) => onFilter({ ...filter, direction })}
    />
  )
}
