import { AGE_BAND_LABELS, type AgeBand, FAMILY_LABELS } from '@wavelength/core'
import { isShown } from '../aggregate/rate.ts'
import {
  type Cell,
  countCell,
  intervalCell,
  numberColumn,
  rateCell,
  type Table,
  textCell,
  textColumn,
  tooFew,
} from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { type Cross, crossShare, type Way, wayLabel } from './cross.ts'
import { crossBehind } from './cross-behind.ts'

/** A line per age band and way, with both shares: each family of several channels as a whole, and each channel. */
export function crossTable(cross: Cross): Table {
  return {
    caption: t('Contacts by age cohort and channel, with their share of the cohort and of the channel'),
    columns: [
      textColumn(t('Age')),
      textColumn(t('Family')),
      textColumn(t('Channel')),
      numberColumn(t('Contacts')),
      numberColumn(t('Of cohort %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Of channel %')),
      numberColumn(t('Cohort')),
    ],
    rows: [
      ...cross.ageBands.flatMap((ageBand) => waysOf(cross).map((way) => lineOf(cross, way, ageBand))),
      ...waysOf(cross).map((way) => wholeLineOf(cross, way)),
    ],
  }
}

function waysOf({ families, channelsIn }: Cross): Way[] {
  return families.flatMap((family) => {
    const channels = channelsIn(family).map((channel): Way => ({ kind: 'CHANNEL', family, channel }))
    return channels.length > 1 ? [{ kind: 'FAMILY', family }, ...channels] : channels
  })
}

/** Of all ages together there is only the count. */
function wholeLineOf(cross: Cross, way: Way): Cell[] {
  const contacts = cross.contactsOver(way)
  const whole = contacts === null ? textCell(tooFew()) : countCell(contacts, crossBehind(cross, { way }))
  return [...namesOf(way, t('All ages')), whole, ...Array.from({ length: 4 }, () => textCell(''))]
}

function namesOf(way: Way, age: string): Cell[] {
  const channel = way.kind === 'FAMILY' ? t('All of them') : wayLabel(way)
  return [textCell(age), textCell(word(FAMILY_LABELS[way.family])), textCell(channel)]
}

function lineOf(cross: Cross, way: Way, ageBand: AgeBand): Cell[] {
  const share = crossShare(cross, way, ageBand, 'cohort')
  const contacts = cross.contactsOf(ageBand)
  return [
    ...namesOf(way, word(AGE_BAND_LABELS[ageBand])),
    isShown(share) ? countCell(share.numerator, behindIf(share.numerator, cross, way, ageBand)) : textCell(tooFew()),
    rateCell(share),
    intervalCell(share),
    rateCell(crossShare(cross, way, ageBand, 'channel')),
    contacts === null ? textCell(tooFew()) : countCell(contacts),
  ]
}

function behindIf(count: number, cross: Cross, way: Way, ageBand: AgeBand) {
  return count > 0 ? crossBehind(cross, { way, ageBand }) : null
}
