import { useQuery } from '@tanstack/react-query'
import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { type DotCell, DotCells } from '../charts/dot-cells.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { nextChannelQuestion } from './next-channel-query.ts'
import {
  type AfterChannel,
  type FollowUp,
  followUpBehind,
  nextChannelFinding,
  nextChannelTable,
  toAfterChannels,
} from './next-channel-series.ts'

/** What gets the reply when an attempt did not? */
export function NextChannelPanel() {
  const report = useQuery({
    ...nextChannelQuestion(useView()),
    select: ({ byPair }) => toAfterChannels(byPair),
  })
  return (
    <Panel
      name="what-works-next"
      title={t('What works next')}
      subtitle={t(
        'Share of follow-ups that got a reply, by the channel that stayed unanswered before: the three best, with 95% interval.',
      )}
      definition={<MetricDefinitions measures={['ANSWER_RATE']} />}
      report={report}
      finding={nextChannelFinding}
      table={nextChannelTable}
      note={
        <p>
          {t(
            'Follow-up channels were chosen, not drawn by lot: a hint, no proof. Hollow: fewer than 30 follow-ups, ranked after the others.',
          )}
        </p>
      }
    >
      {(afters) => <NextChannels afters={afters} />}
    </Panel>
  )
}

function NextChannels({ afters }: { afters: readonly AfterChannel[] }) {
  return (
    <DotCells
      caption={t('The follow-ups that were answered most, by the channel that stayed unanswered before')}
      head={t('Unanswered before')}
      columns={[t('Best'), t('Second'), t('Third')]}
      rows={afters.map(({ previous, followUps }) => ({
        key: previous,
        label: word(CHANNEL_LABELS[previous]),
        cells: followUps.slice(0, 3).map(cellOf),
      }))}
    />
  )
}

function cellOf(followUp: FollowUp): DotCell {
  return {
    name: word(CHANNEL_LABELS[followUp.channel]),
    family: familyOf(followUp.channel),
    rate: followUp.rate,
    behind: followUpBehind(followUp),
  }
}
