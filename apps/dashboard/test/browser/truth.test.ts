// @vitest-environment node
import { CHANNEL_FAMILIES, PURPOSES } from '@wavelength/core'
import fc from 'fast-check'
import { describe } from 'vitest'
import { itTellsOneNumber } from './one-number.ts'
import { isBrowserHere, startServer } from './running-server.ts'

describe.runIf(isBrowserHere())('one number, wherever it is read', () => {
  itTellsOneNumber({
    start: startServer,
    views: 20,
    ranges: fc.constantFrom('30d', '90d', '12m', 'all'),
    families: CHANNEL_FAMILIES,
    purposes: PURPOSES,
  })
})
