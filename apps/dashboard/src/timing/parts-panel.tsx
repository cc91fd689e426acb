import { useQuery } from '@tanstack/react-query'
import { CHANNEL_LABELS, DAYPARTS, familyOf } from '@wavelength/core'
import { type DotCell, DotCells } from '../charts/dot-cells.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { partsQuestion } from './parts-query.ts'
import { channelsIn, type PartRate, partBehind, partsFinding, partsTable, toPartRates } from './parts-series.ts'
import { partSlot } from './week-series.ts'

/** Which part of the day suits which channel? */
export function PartsPanel() {
  const report = useQuery({ ...partsQuestion(useView(), 'CHANNEL'), select: toPartRates })
  return (
    <Panel
      name="parts-of-day"
      title={t('Parts of the day, by channel')}
      subtitle={t(
        'Share of settled attempts that were answered, by when they were made in the customer’s own time; with 95% interval.',
      )}
      definition={<MetricDefinitions measures={['ANSWER_RATE']} />}
      report={report}
      finding={partsFinding}
      table={partsTable}
      note={<p>{t('Hollow: fewer than 30 attempts, read with care.')}</p>}
    >
      {(rates) => (
        <DotCells
          caption={t('Share of attempts that were answered, by channel and part of the customer’s day')}
          head={t('Channel')}
          columns={DAYPARTS.map((part) => partSlot(part).label)}
          rows={channelsIn(rates).map((channel) => ({
            key: channel,
            label: word(CHANNEL_LABELS[channel]),
            cells: DAYPARTS.map((part) => cellOf(rates.find((each) => each.channel === channel && each.part === part))),
          }))}
          isNamedByHead
        />
      )}
    </Panel>
  )
}

function cellOf(found: PartRate | undefined): DotCell | null {
  if (!found) return null
  return {
    name: partSlot(found.part).label,
    family: familyOf(found.channel),
    rate: found.rate,
    behind: partBehind(found),
  }
}
