// @vitest-environment node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe } from 'vitest'
import type { Range } from '../../src/filters/period.ts'
import { plusDays } from '../../src/format/time.ts'
import { itTellsOneNumber } from './one-number.ts'
import { isBrowserHere, startServerOn } from './running-server.ts'
import { said } from './server-process.ts'

const REPOSITORY = join(import.meta.dirname, '../../../..')
const SHARED = process.env.WAVELENGTH_SHARED ?? join(REPOSITORY, '../shared')
const VOTERS = join(SHARED, 'data/newhaven-gotv-1998/nh_individual.csv.gz')
const MAPPING = join(REPOSITORY, 'examples/newhaven.map.json')

/** Visits were made on the first of these days, calls on the last; an attempt is counted on the day that it was made. */
const [VISITS, CALLS] = ['1998-10-24', '1998-11-01']

describe.runIf(isBrowserHere() && areVotersHere())(
  'one number about the voters of New Haven, wherever it is read',
  () => {
    itTellsOneNumber({
      start: startWithVoters,
      views: 10,
      ranges: rangesWithAttempts(),
      families: ['PHONE', 'IN_PERSON', 'LETTER_AND_FAX'],
      purposes: ['OTHER'],
    })
  },
)

function areVotersHere(): boolean {
  if (existsSync(VOTERS)) return true
  console.warn('Not run: the voters of New Haven are not here (WAVELENGTH_SHARED names the folder that holds them).')
  return false
}

function startWithVoters() {
  return startServerOn(async (place) => {
    await said(['import', 'csv', VOTERS, '--mapping', MAPPING], place)
  })
}

/** Some days before and after the visits, the calls or both. */
function rangesWithAttempts(): fc.Arbitrary<Range> {
  const days = fc.constantFrom([VISITS, VISITS], [CALLS, CALLS], [VISITS, CALLS])
  const spare = fc.integer({ min: 0, max: 20 })
  return fc
    .tuple(days, spare, spare)
    .map(([[first = '', last = ''], before, after]): Range => `${plusDays(first, -before)}..${plusDays(last, after)}`)
}
