import { migrate, openStore } from '@wavelength/db'
import { loadSample } from '@wavelength/operations'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { Place } from '../place.ts'
import { expectOneNumber } from './one-number.ts'

const NOW = Date.parse('2026-11-22T12:00Z')

describe('the sample business', () => {
  let place: Place
  beforeAll(async () => {
    place = await Place.make('SERVER')
    const store = await openStore(place.where)
    await migrate(store.db, 'UTC')
    await loadSample(store, { now: NOW, customers: 300 })
    await store.close()
  }, 300_000)
  afterAll(() => place.remove())

  it('has one number everywhere, whatever the question', async () => {
    await expectOneNumber(place, { from: '2025-11-01', to: '2026-12-15', now: NOW })
  }, 600_000)
})
