import { useQuery } from '@tanstack/react-query'
import { useOption } from '../address/use-option.ts'
import HeatMap from '../charts/heat-map.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { HeatKey } from './heat-key.tsx'
import { hoursQuestion } from './hours-query.ts'
import { partsQuestion } from './parts-query.ts'
import { StretchList } from './stretch-list.tsx'
import type { Stretches } from './stretches.ts'
import { useNarrow } from './use-narrow.ts'
import { useStretches } from './use-stretches.ts'
import { CELL_KINDS, type CellKind, weekGridOf } from './week-grid.ts'
import { toHours, toParts, type Week } from './week-series.ts'
import { weekTable } from './week-table.ts'
import { WiderBins } from './wider-bins.tsx'

const BINS = ['hour', 'part'] as const
export type Bins = (typeof BINS)[number]

/** When do people answer, in their own time? */
export function WeekPanel() {
  const view = useView()
  const [bins, setBins] = useBins()
  const [kind, setKind] = useOption('cells', CELL_KINDS)
  const hours = useQuery({ ...hoursQuestion(view), select: toHours })
  const parts = useQuery({ ...partsQuestion(view, 'LOCAL_WEEKDAY'), select: toParts, enabled: bins === 'part' })
  const stretches = useStretches()
  return (
    <Panel
      name="week"
      title={t('The week in each customer’s own time')}
      subtitle={SUBTITLES[kind]()}
      definition={<MetricDefinitions measures={['ANSWER_RATE', 'ANSWERED', 'ATTEMPTS']} />}
      report={bins === 'hour' ? hours : parts}
      finding={nothing}
      table={weekTable}
      note={
        <p>
          {t('· fewer than 10 attempts; hatched: fewer than 30. Channels differ by hour: choose one before acting.')}
        </p>
      }
      controls={
        <>
          <Segmented label={t('Cells')} choices={kindChoices()} chosen={kind} onChoose={setKind} />
          <Segmented label={t('Columns')} choices={binChoices()} chosen={bins} onChoose={setBins} />
        </>
      }
      room={560}
    >
      {(week) => <WeekMap week={week} kind={kind} bins={bins} onBins={setBins} stretches={stretches} />}
    </Panel>
  )
}

/** The lead of the page says it, and the list below the map. */
function nothing(): null {
  return null
}

const SUBTITLES: Readonly<Record<CellKind, () => string>> = {
  rate: () => t('Share of attempts that were answered, in per cent; by the local time of the attempt.'),
  replies: () => t('Attempts that were answered; by the local time of the attempt.'),
  attempts: () => t('Attempts; by the local time of the attempt.'),
}

function kindChoices() {
  return [
    { value: 'rate' as const, label: t('Answer rate') },
    { value: 'replies' as const, label: t('Replies') },
    { value: 'attempts' as const, label: t('Attempts') },
  ]
}

function binChoices() {
  return [
    { value: 'hour' as const, label: t('Hours') },
    { value: 'part' as const, label: t('Parts of day') },
  ]
}

/** As wide as the window allows, until the reader chooses. */
function useBins(): [Bins, (bins: Bins) => void] {
  const [chosen, choose] = useOption('bins', ['auto', ...BINS])
  const isNarrow = useNarrow()
  if (chosen !== 'auto') return [chosen, choose]
  return [isNarrow ? 'part' : 'hour', choose]
}

interface WeekMapProps {
  readonly week: Week
  readonly kind: CellKind
  readonly bins: Bins
  readonly onBins: (bins: Bins) => void
  readonly stretches: Stretches | undefined
}

function WeekMap({ week, kind, bins, onBins, stretches }: WeekMapProps) {
  const grid = weekGridOf(week, kind)
  return (
    <>
      <HeatMap grid={grid} />
      <HeatKey grid={grid} />
      {stretches && <StretchList stretches={stretches} />}
      <WiderBins week={week} bins={bins} onBins={onBins} />
    </>
  )
}
