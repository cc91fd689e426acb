import { useQuery } from '@tanstack/react-query'
import { FAMILY_LABELS } from '@wavelength/core'
import type { Axis } from '../charts/interval-plot.tsx'
import { type Lane, LaneTable } from '../charts/lane-table.tsx'
import { count } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { delayAxis } from './delay-axis.ts'
import { DelayTicks } from './delay-ticks.tsx'
import { delayText, isTold } from './delays.ts'
import { waitFinding } from './wait-finding.ts'
import { WaitLine } from './wait-line.tsx'
import { waitQuestion } from './wait-query.ts'
import { type FamilyWait, toFamilyWaits } from './wait-series.ts'
import { familyBehind, waitTable } from './wait-table.ts'

/** How long is it worth to wait before another attempt? */
export function WaitPanel() {
  const report = useQuery({ ...waitQuestion(useView()), select: toFamilyWaits })
  return (
    <Panel
      name="how-long-to-wait"
      title={t('How long to wait')}
      subtitle={t(
        'Share of all replies that have come, by time since the attempt. Dot: 90% have come, a good time to try again.',
      )}
      definition={<MetricDefinitions measures={['ANSWERED', 'REPLY_DELAY_P90']} />}
      report={report}
      finding={waitFinding}
      table={waitTable}
      note={
        <p>
          {t(
            'Of replies within the wait window of the channel; later ones count for none. Hollow: fewer than 30 replies.',
          )}
        </p>
      }
    >
      {(waits) => <WaitLanes waits={waits} />}
    </Panel>
  )
}

function WaitLanes({ waits }: { waits: readonly FamilyWait[] }) {
  const axis = axisFor(waits)
  return (
    <LaneTable
      caption={t('Share of replies that have come, by family of channels and delay')}
      head={t('Family')}
      laneHead={t('Delay')}
      figureHeads={[t('90% within'), t('Replies')]}
      rows={waits.map(laneOf)}
      draw={({ wait }) => <WaitLine wait={wait} others={waits} axis={axis} />}
      foot={<DelayTicks axis={axis} />}
    />
  )
}

function axisFor(waits: readonly FamilyWait[]): Axis {
  return delayAxis(waits.flatMap(({ delays }) => (isTold(delays) ? [delays.p25, delays.p90] : [])))
}

interface WaitLane extends Lane {
  readonly wait: FamilyWait
}

function laneOf(wait: FamilyWait): WaitLane {
  const { family, delays } = wait
  const lane = { key: family, label: word(FAMILY_LABELS[family]), family, wait }
  if (!isTold(delays)) return { ...lane, figures: [{ text: '–' }, { text: t('under 10') }] }
  const few = delays.kind === 'FEW' ? ` (${t('few')})` : ''
  const replies = { text: `${count(delays.replies)}${few}`, behind: familyBehind(wait) }
  return { ...lane, figures: [{ text: delayText(delays.p90) }, replies] }
}
