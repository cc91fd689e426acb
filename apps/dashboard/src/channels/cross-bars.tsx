import { AGE_BAND_LABELS, type AgeBand, type ChannelFamily, FEW_BELOW } from '@wavelength/core'
import type { CSSProperties, ReactNode } from 'react'
import { isShown } from '../aggregate/rate.ts'
import { Mark } from '../behind/mark.tsx'
import { Bar } from '../charts/bar.tsx'
import { count, percent, shortCount } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { type Cross, crossShare, keyOf, type ShareOf, type Way, wayLabel } from './cross.ts'
import styles from './cross-bars.module.css'
import { crossBehind } from './cross-behind.ts'
import { longestOf } from './cross-scale.ts'

interface CrossBarsProps {
  readonly cross: Cross
  readonly of: ShareOf
  readonly open: readonly ChannelFamily[]
  readonly onToggle: (family: ChannelFamily) => void
}

/** Families down, each opening to its channels, and age bands across: every bar begins at the line of its column. */
export function CrossBars({ cross, of, open, onToggle }: CrossBarsProps) {
  const caption = t('Contacts by channel and age cohort')
  const longest = longestOf(cross, of)
  return (
    <ScrollArea label={caption}>
      <table className={styles.table} style={{ '--columns': cross.ageBands.length } as CSSProperties}>
        <caption className="visually-hidden">{caption}</caption>
        <Heads cross={cross} />
        <tbody>
          {cross.families.map((family) => {
            const channels = cross.channelsIn(family)
            const isOpen = open.includes(family)
            return [
              <WayLine key={family} way={{ kind: 'FAMILY', family }} cross={cross} of={of} longest={longest}>
                <FamilyHead
                  family={family}
                  isOpen={isOpen}
                  onToggle={channels.length > 1 ? () => onToggle(family) : null}
                />
              </WayLine>,
              ...(isOpen && channels.length > 1 ? channels : []).map((channel) => {
                const way = { kind: 'CHANNEL', family, channel } as const
                return (
                  <WayLine key={channel} way={way} cross={cross} of={of} longest={longest}>
                    {wayLabel(way)}
                  </WayLine>
                )
              }),
            ]
          })}
        </tbody>
        <Totals cross={cross} />
      </table>
    </ScrollArea>
  )
}

function Heads({ cross: { ageBands } }: { cross: Cross }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('Channel')}</th>
        {ageBands.map((band) => (
          <th key={band} scope="col">
            {word(AGE_BAND_LABELS[band])}
          </th>
        ))}
        <th scope="col" className={styles.number}>
          {t('Contacts')}
        </th>
      </tr>
    </thead>
  )
}

interface FamilyHeadProps {
  readonly family: ChannelFamily
  readonly isOpen: boolean
  /** Null: it is one channel and has nothing to open. */
  readonly onToggle: (() => void) | null
}

function FamilyHead({ family, isOpen, onToggle }: FamilyHeadProps) {
  const name = (
    <>
      <FamilyMark family={family} /> {wayLabel({ kind: 'FAMILY', family })}
    </>
  )
  if (!onToggle) return <span className={styles.name}>{name}</span>
  return (
    <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
      {name}
      <span className={styles.chevron} aria-hidden="true" />
    </button>
  )
}

interface WayLineProps extends Pick<CrossBarsProps, 'cross' | 'of'> {
  readonly way: Way
  readonly longest: number
  readonly children: ReactNode
}

function WayLine({ way, cross, of, longest, children }: WayLineProps) {
  const contacts = cross.contactsOver(way)
  return (
    <tr data-family={way.family} data-kind={way.kind}>
      <th scope="row">{children}</th>
      {cross.ageBands.map((ageBand) => (
        <BarCell key={`${keyOf(way)} ${ageBand}`} {...{ way, cross, of, longest, ageBand }} />
      ))}
      <td className={styles.number}>
        {contacts === null ? t('under 10') : <Mark behind={crossBehind(cross, { way })}>{count(contacts)}</Mark>}
      </td>
    </tr>
  )
}

function BarCell({ way, cross, of, longest, ageBand }: Omit<WayLineProps, 'children'> & { ageBand: AgeBand }) {
  const rate = crossShare(cross, way, ageBand, of)
  if (!isShown(rate))
    return (
      <td className={styles.withheld} title={tooFew()}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{tooFew()}</span>
      </td>
    )
  const size = of === 'count' ? rate.numerator : rate.value
  return (
    <td>
      <span className={styles.share}>
        <Mark behind={rate.numerator > 0 ? crossBehind(cross, { way, ageBand }) : null} className={styles.value}>
          {of === 'count' ? shortCount(size) : percent(size)}
        </Mark>
        <Bar size={size} longest={longest} isFew={rate.kind === 'FEW'} />
      </span>
    </td>
  )
}

function Totals({ cross }: { cross: Cross }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('Contacts')}</th>
        {cross.ageBands.map((ageBand) => {
          const contacts = cross.contactsOf(ageBand)
          return (
            <td key={ageBand}>
              {contacts === null ? (
                t('under 10')
              ) : (
                <Mark behind={crossBehind(cross, { ageBand })}>
                  {count(contacts)}
                  {contacts < FEW_BELOW && ` (${t('few')})`}
                </Mark>
              )}
            </td>
          )
        })}
        <td />
      </tr>
    </tfoot>
  )
}
