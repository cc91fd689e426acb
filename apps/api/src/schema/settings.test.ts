import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const SETTINGS =
  '{ settings { organisationName sources { source expectedEverySeconds } responseWindows { channel window } fixed { code value why howToChange } } }'
const CHANGE = `mutation ($settings: SettingsInput!) { changeSettings(settings: $settings) {
  settings { organisationName sources { source expectedEverySeconds } } error { code field } } }`
const STATUS = '{ dataStatus { sources { source expectedEverySeconds isRhythmSet isLate lagSeconds } } }'

describe.each(STORE_KINDS)('settings on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind, { experiment: { explorationShare: 0.1, holdoutShare: 0, salt: null } })
    await trial.ask(RECORD, { events: [anEvent({ occurredAt: '2026-11-22T09:00:00Z' })] })
  })
  afterAll(() => trial.close())

  const change = async (settings: object) => (await trial.ask(CHANGE, { settings })).body.data.changeSettings
  const source = async () => (await trial.ask(STATUS)).body.data.dataStatus.sources[0]

  it('tells what is fixed, and how it is changed', async () => {
    const { settings } = (await trial.ask(SETTINGS)).body.data
    const values = settings.fixed.map(({ code, value }: { code: string; value: string }) => [code, value])
    expect(Object.fromEntries(values)).toMatchObject({
      REPORTING_TIME_ZONE: 'UTC',
      FEW_BELOW: '30',
      WITHHELD_BELOW: '10',
      FEW_PEOPLE_BELOW: '5',
      EXPLORATION_SHARE: '0.1',
      HOLDOUT_SHARE: '0',
      AGE_PRIOR: 'on',
    })
    expect(settings.responseWindows).toContainEqual({ channel: 'LETTER', window: 'PT504H' })
    expect(settings.organisationName).toBeNull()
  })

  it('changes what is told and leaves the rest', async () => {
    expect((await change({ organisationName: ' Acme ' })).settings.organisationName).toBe('Acme')
    const both = await change({ sources: [{ source: 'crm', expectedEverySeconds: 3_600 }] })
    expect(both.settings).toEqual({
      organisationName: 'Acme',
      sources: [{ source: 'crm', expectedEverySeconds: 3_600 }],
    })
    expect((await change({ organisationName: null })).settings.organisationName).toBeNull()
  })

  it('expects a source as often as was said, and as its own past tells when that is taken back', async () => {
    await change({ sources: [{ source: 'crm', expectedEverySeconds: 3_600 }] })
    expect(await source()).toMatchObject({
      expectedEverySeconds: 3_600,
      isRhythmSet: true,
      isLate: true,
      lagSeconds: 10_800,
    })
    await change({ sources: [{ source: 'crm', expectedEverySeconds: 7_200 }] })
    expect(await source()).toMatchObject({ isRhythmSet: true, isLate: false })
    await change({ sources: [{ source: 'crm', expectedEverySeconds: null }] })
    expect(await source()).toMatchObject({ expectedEverySeconds: null, isRhythmSet: false, isLate: false })
  })

  it.each([
    ['a name that is too long', { organisationName: 'n'.repeat(101) }, 'BAD_TEXT'],
    ['a rhythm of less than a minute', { sources: [{ source: 'crm', expectedEverySeconds: 59 }] }, 'BAD_NUMBER'],
    ['a source without a name', { sources: [{ source: '', expectedEverySeconds: 60 }] }, 'REQUIRED'],
  ])('changes nothing with %s', async (_, settings, code) => {
    expect(await change(settings)).toMatchObject({ settings: null, error: { code } })
  })
})
