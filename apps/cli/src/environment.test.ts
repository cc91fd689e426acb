import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

describe(readEnvironment, () => {
  it('has a default for everything', () => {
    const { secretsOf, ...environment } = readEnvironment({ PORT: '' })
    expect(secretsOf('WEBHOOK_SECRET_TWILIO')).toEqual([])
    expect(environment).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDirectory: './data',
      uploadFolder: 'data/uploads',
      uploadLimitBytes: 1_073_741_824,
      reportingTimeZone: 'UTC',
      isReportingTimeZoneSet: false,
      learnEveryHours: 24,
      experiment: { explorationShare: 0, holdoutShare: 0, salt: null },
      usesAgePrior: null,
      publicUrl: null,
      ownAddresses: [],
      phoneRegion: null,
    })
  })

  it('reads several secrets of one name, as there are while one is changed', () => {
    const { secretsOf } = readEnvironment({ WEBHOOK_SECRET_TWILIO: 'old, new' })
    expect(secretsOf('WEBHOOK_SECRET_TWILIO')).toEqual(['old', 'new'])
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['REPORTING_TIME_ZONE', 'Mars/Olympus'],
    ['AGE_PRIOR', 'no'],
    ['EXPLORATION_SHARE', '10%'],
    ['EXPLORATION_SHARE', '0.51'],
    ['HOLDOUT_SHARE', '-0.1'],
    ['HOLDOUT_SHARE', 'half'],
    ['LEARN_EVERY_HOURS', 'daily'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['LEARN_EVERY_HOURS', '169'],
  ])('names the variable %s when it is %s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} is `))
  })

  it('does not repeat an address that may hold a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://u:secret@h/x' })).toThrow(/^(?!.*secret)/)
  })
})
