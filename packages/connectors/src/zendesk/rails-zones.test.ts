import { describe, expect, it } from 'vitest'
import { zoneOfRails } from './rails-zones.ts'

describe(zoneOfRails, () => {
  it.each([
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['International Date Line West', 'Pacific/Midway'],
    ["Nuku'alofa", 'Pacific/Tongatapu'],
    ['Samoa', 'Pacific/Apia'],
    ['Edinburgh', 'Europe/London'],
  ])('knows %s as %s', (name, zone) => {
    expect(zoneOfRails(name)).toBe(zone)
  })

  it('knows no zone of another name', () => {
    expect([zoneOfRails('Atlantis'), zoneOfRails('')]).toEqual([null, null])
  })

  it('names zones that there are', () => {
    const names = [
      'Hawaii',
      'Greenland',
      'Kyiv',
      'Rangoon',
      'Canberra',
      'UTC',
      'Kolkata',
      'Chatham Is.',
      'Srednekolymsk',
    ]
    for (const name of names)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneOfRails(name) ?? 'none' })).not.toThrow()
  })
})
