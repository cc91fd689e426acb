import { useQuery } from '@tanstack/react-query'
import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import type { Axis } from '../charts/interval-plot.tsx'
import { type Lane, LaneTable } from '../charts/lane-table.tsx'
import { count } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { tooFew } from '../panel/table.ts'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { delayAxis } from './delay-axis.ts'
import styles from './delay-lane.module.css'
import { DelayGrid, DelayTicks, placed } from './delay-ticks.tsx'
import { type Delays, delayText, isTold, type ShownDelays } from './delays.ts'
import { replyTimeQuestion } from './reply-time-query.ts'
import { type ReplyTime, replyBehind, replyTimeFinding, replyTimeTable, toReplyTimes } from './reply-time-series.ts'

/** How fast do replies come? */
export function ReplyTimePanel() {
  const report = useQuery({ ...replyTimeQuestion(useView()), select: ({ byChannel }) => toReplyTimes(byChannel) })
  return (
    <Panel
      name="time-to-reply"
      title={t('Time to reply')}
      subtitle={t('From attempt to reply, by the channel of the attempt; of attempts that got a reply.')}
      definition={
        <MetricDefinitions measures={['REPLY_DELAY_P25', 'REPLY_DELAY_MEDIAN', 'REPLY_DELAY_P75', 'REPLY_DELAY_P90']} />
      }
      report={report}
      finding={replyTimeFinding}
      table={replyTimeTable}
      note={<p>{t('Bar: the middle half of the replies. Line in it: half have come. Tick: 90% have come.')}</p>}
    >
      {(times) => <SpreadLanes times={times} />}
    </Panel>
  )
}

function SpreadLanes({ times }: { times: readonly ReplyTime[] }) {
  const axis = delayAxis(times.flatMap(({ delays }) => (isTold(delays) ? [delays.p25, delays.p90] : [])))
  return (
    <LaneTable
      caption={t('Time from attempt to reply, by channel')}
      head={t('Channel')}
      laneHead={t('Delay')}
      figureHeads={[t('Half within'), t('Replies')]}
      rows={times.map(laneOf)}
      draw={({ delays }) => <Spread delays={delays} axis={axis} />}
      foot={<DelayTicks axis={axis} />}
    />
  )
}

interface SpreadLane extends Lane {
  readonly delays: ShownDelays
}

function laneOf(time: ReplyTime): SpreadLane {
  const { channel, delays } = time
  const lane = { key: channel, label: word(CHANNEL_LABELS[channel]), family: familyOf(channel), delays }
  if (!isTold(delays)) return { ...lane, figures: [{ text: '–' }, { text: t('under 10') }] }
  const few = delays.kind === 'FEW' ? ` (${t('few')})` : ''
  return {
    ...lane,
    figures: [
      { text: delayText(delays.median), behind: replyBehind(time) },
      { text: `${count(delays.replies)}${few}` },
    ],
  }
}

function Spread({ delays, axis }: { delays: ShownDelays; axis: Axis }) {
  if (!isTold(delays)) return tooFew()
  return (
    <span className={styles.lane}>
      <DelayGrid axis={axis} />
      <SpreadMarks delays={delays} axis={axis} />
    </span>
  )
}

function SpreadMarks({ delays: { kind, p25, median, p75, p90 }, axis }: { delays: Delays; axis: Axis }) {
  const ends = { start: placed(axis, p25).insetInlineStart, end: placed(axis, p75).insetInlineStart }
  return (
    <>
      <span
        className={styles.reach}
        style={{ insetInlineStart: ends.end, insetInlineEnd: `calc(100% - ${placed(axis, p90).insetInlineStart})` }}
      />
      <span
        className={styles.half}
        data-few={kind === 'FEW' || undefined}
        style={{ insetInlineStart: ends.start, insetInlineEnd: `calc(100% - ${ends.end})` }}
      />
      <span className={styles.median} style={placed(axis, median)} />
      <span className={styles.tail} style={placed(axis, p90)} />
      <span className="visually-hidden">
        {t('the middle half from {p25} to {p75}', { p25: delayText(p25), p75: delayText(p75) })}
      </span>
    </>
  )
}
