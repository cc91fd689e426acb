import { useQuery } from '@tanstack/react-query'
import { CHANNEL_FAMILIES, type ChannelFamily, type Direction } from '@wavelength/core'
import { useAddress } from '../address/use-address.ts'
import { useOption } from '../address/use-option.ts'
import { membersIn, slugOf } from '../filters/slug.ts'
import { channelShareFinding, toCohortShares } from '../overview/channel-share-series.ts'
import { DirectionSwitch } from '../overview/direction-switch.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { barsQuestion } from './bars-query.ts'
import { SHARES_OF, type ShareOf, toCross } from './cross.ts'
import { CrossBars } from './cross-bars.tsx'
import { crossTable } from './cross-table.ts'
import { FormSwitch } from './form-switch.tsx'

/** How does each age cohort reach us, by family and by channel? */
export function BarsPanel() {
  const view = useView()
  const { direction } = view.filter
  const [of, setOf] = useOption('of', SHARES_OF)
  const [open, toggle] = useOpenFamilies()
  const report = useQuery({
    ...barsQuestion(view),
    select: (answers) => ({ cross: toCross(answers, direction), cohorts: toCohortShares(answers.families) }),
  })
  return (
    <Panel
      name="channel-use"
      title={t('Channel use by age cohort')}
      subtitle={subtitleOf(of, direction)}
      definition={<MetricDefinitions measures={['CHANNEL_SHARE', 'CONTACTS']} />}
      report={report}
      finding={({ cohorts }) => channelShareFinding(cohorts)}
      table={({ cross }) => crossTable(cross)}
      note={t(
        'Age on the day of the contact. Hatched: a share of fewer than 30 contacts, read with care; a dot: too few to show. A family with several channels opens to them.',
      )}
      controls={
        <>
          <FormSwitch />
          <OfSwitch of={of} onOf={setOf} />
          <DirectionSwitch />
        </>
      }
      room={600}
    >
      {({ cross }) => <CrossBars cross={cross} of={of} open={open} onToggle={toggle} />}
    </Panel>
  )
}

function OfSwitch({ of, onOf }: { of: ShareOf; onOf: (of: ShareOf) => void }) {
  return (
    <Segmented
      label={t('Show')}
      choices={[
        { value: 'cohort', label: t('Share of cohort') },
        { value: 'channel', label: t('Share of channel') },
        { value: 'count', label: t('Count') },
      ]}
      chosen={of}
      onChoose={onOf}
    />
  )
}

/** Families that are opened stand in the address, so that a link shows the same. */
function useOpenFamilies(): [readonly ChannelFamily[], (family: ChannelFamily) => void] {
  const { search, change } = useAddress()
  const open = membersIn(CHANNEL_FAMILIES, search.open)
  const toggle = (family: ChannelFamily) => {
    const others = open.filter((one) => one !== family)
    change({ open: (others.length === open.length ? [...open, family] : others).map(slugOf).join(',') })
  }
  return [open, toggle]
}

function subtitleOf(of: ShareOf, direction: Direction): string {
  const isInbound = direction === 'INBOUND'
  switch (of) {
    case 'cohort':
      return isInbound
        ? t('How each age cohort reaches us: share of its contacts. Each column adds up to 100%.')
        : t('How we reach each age cohort: share of our contacts with it. Each column adds up to 100%.')
    case 'channel':
      return isInbound
        ? t('Who reaches us over each channel: share of its contacts. Each row adds up to 100%.')
        : t('Whom we reach over each channel: share of its contacts. Each row adds up to 100%.')
    case 'count':
      return isInbound ? t('Contacts that customers made.') : t('Contacts that we made.')
  }
}
