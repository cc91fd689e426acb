import { describe, expect, it } from 'vitest'
import type { ParameterTexts } from './parameters.ts'
import { type ExportAsked, type ExportFormat, readExport } from './read-export.ts'

const DAYS = { from: ['2026-08-01'], to: ['2026-11-01'] }
const CONTACTS = { ...DAYS, measures: ['CONTACTS'] }

function read(subject: ExportAsked['subject'], parameters: ParameterTexts, format: ExportFormat = 'csv') {
  return readExport({ subject, format, parameters })
}

describe(readExport, () => {
  it('reads lists with commas, given again, or both', () => {
    const { asked } = read('interactions', { ...DAYS, channels: ['EMAIL,SMS', 'FAX'], segments: ['A\\, B,C'] })
    expect(asked).toMatchObject({ filter: { channels: ['EMAIL', 'SMS', 'FAX'], segments: ['A, B', 'C'] } })
  })

  it('reads a whole question', () => {
    const wanted = read('aggregates', {
      ...DAYS,
      measures: ['CONTACTS,UNANSWERED_RATE'],
      dimensions: ['CHANNEL'],
      granularity: ['MONTH'],
      timeZone: ['Europe/Copenhagen'],
      localHours: ['9,10'],
      orderBy: ['CONTACTS:DESC,CHANNEL,START:ASC'],
      compareFrom: ['2026-05-01'],
      compareTo: ['2026-08-01'],
      exactPeople: ['true'],
      limit: ['20000'],
      header: ['true'],
      bom: ['true'],
      formulas: ['keep'],
    })
    expect(wanted).toEqual({
      subject: 'aggregates',
      format: 'csv',
      withHeader: true,
      withMark: true,
      guardsFormulas: false,
      asked: {
        limit: 20_000,
        query: {
          measures: ['CONTACTS', 'UNANSWERED_RATE'],
          dimensions: ['CHANNEL'],
          granularity: 'MONTH',
          range: { from: '2026-08-01', to: '2026-11-01' },
          timeZone: 'Europe/Copenhagen',
          filter: { localHours: [9, 10] },
          orderBy: [
            { measure: 'CONTACTS', direction: 'DESC' },
            { dimension: 'CHANNEL', direction: 'ASC' },
            { start: true, direction: 'ASC' },
          ],
          compareWith: { from: '2026-05-01', to: '2026-08-01' },
          exactPeople: true,
        },
      },
    })
  })

  const wrong: readonly (readonly [RegExp, ParameterTexts])[] = [
    [/^measures: is missing/, DAYS],
    [/^measures: "LIKES" is not one of CONTACTS, /, { ...DAYS, measures: ['LIKES'] }],
    [/^measures: holds an empty value/, { ...DAYS, measures: ['CONTACTS,'] }],
    [/^dimensions: CHANNEL is named twice/, { ...CONTACTS, dimensions: ['CHANNEL', 'CHANNEL'] }],
    [/^from: is missing/, { measures: ['CONTACTS'], to: ['2026-11-01'] }],
    [/^from: is given more than once/, { ...CONTACTS, from: ['2026-08-01', '2026-08-02'] }],
    [/^from: "2026-02-30" is not a day/, { ...CONTACTS, from: ['2026-02-30'] }],
    [/^to: the range must end after it starts/, { ...CONTACTS, to: ['2026-08-01'] }],
    [/^granularity: "DECADE" is not one of HOUR, /, { ...CONTACTS, granularity: ['DECADE'] }],
    [/^timeZone: "Mars" is not an IANA time zone/, { ...CONTACTS, timeZone: ['Mars'] }],
    [/^channels: "PIGEON" is not one of EMAIL, /, { ...CONTACTS, channels: ['EMAIL,PIGEON'] }],
    [/^channels: holds an empty value/, { ...CONTACTS, channels: [''] }],
    [/^localHours: "24" is not one of 0, /, { ...CONTACTS, localHours: ['24'] }],
    [/^orderBy: "LIKES" is neither START nor a measure nor a dimension/, { ...CONTACTS, orderBy: ['LIKES'] }],
    [/^orderBy: "UP" is not one of ASC, DESC/, { ...CONTACTS, orderBy: ['CONTACTS:UP'] }],
    [/^orderBy: ANSWERED is not among the measures/, { ...CONTACTS, orderBy: ['ANSWERED:DESC'] }],
    [/^limit: "many" is not a whole number/, { ...CONTACTS, limit: ['many'] }],
    [/^limit: is at least 1/, { ...CONTACTS, limit: ['0'] }],
    [/^compareTo: is missing/, { ...CONTACTS, compareFrom: ['2026-05-01'] }],
    [/^compareFrom: "May" is not a day/, { ...CONTACTS, compareFrom: ['May'], compareTo: ['2026-06-01'] }],
    [/^header: "yes" is not one of true, false/, { ...CONTACTS, header: ['yes'] }],
    [/^formulas: "run" is not one of guard, keep/, { ...CONTACTS, formulas: ['run'] }],
    [/^chanels: there is no such parameter; there are measures, /, { ...CONTACTS, chanels: ['EMAIL'] }],
    [/^constructor: there is no such parameter/, { ...CONTACTS, constructor: ['x'] } as unknown as ParameterTexts],
  ]
  it.each(wrong)('names the parameter: %s', (message, parameters) => {
    expect(() => read('aggregates', parameters)).toThrow(message)
  })

  it('knows which parameters are for which file', () => {
    expect(() => read('interactions', { ...DAYS, measures: ['CONTACTS'] })).toThrow(/^measures: there is no such/)
    expect(() => read('interactions', { ...DAYS, timeZone: ['Mars'] })).toThrow(/^timeZone: "Mars"/)
    expect(() => read('interactions', { from: ['2026-08-01'], to: ['x'] })).toThrow(/^to: "x" is not a day/)
    expect(() => read('aggregates', { ...CONTACTS, bom: ['true'] }, 'parquet')).toThrow(/^bom: is for csv alone/)
    expect(() => read('aggregates', { ...CONTACTS, formulas: ['keep'] }, 'ndjson')).toThrow(/^formulas: is for csv/)
  })

  describe('of customers', () => {
    it('reads by what stands behind them', () => {
      const { asked } = read('customers', {
        ageBands: ['AGE_25_34'],
        sample: ['false'],
        timeZone: ['Asia/Kathmandu'],
        contactsFrom: ['2026-08-01'],
        contactsTo: ['2026-11-01'],
        contactsMeasure: ['UNANSWERED_RATE'],
        contactsPart: ['NUMERATOR'],
        contactsLocalHours: ['9,10'],
        permissionPurposeClass: ['MARKETING'],
        permissionIsOpen: ['false'],
        permissionFirstChoice: ['true'],
        fatigueClasses: ['OVER_CONTACTED'],
        fatigueOverContactedFrom: ['5'],
        limit: ['3'],
      })
      expect(asked).toMatchObject({
        timeZone: 'Asia/Kathmandu',
        limit: 3,
        filter: {
          ageBands: ['AGE_25_34'],
          sample: false,
          unknownAge: null,
          contacts: {
            range: { from: '2026-08-01', to: '2026-11-01' },
            timeZone: 'Asia/Kathmandu',
            measure: 'UNANSWERED_RATE',
            part: 'NUMERATOR',
            filter: { localHours: [9, 10] },
          },
          permission: { channel: null, purposeClass: 'MARKETING', firstChoice: true },
          fatigue: { classes: ['OVER_CONTACTED'], thresholds: { overContactedFrom: 5, underContactedBelow: 1 } },
        },
      })
      expect(read('customers', {}).asked).toMatchObject({ filter: { contacts: null, permission: null, fatigue: null } })
    })

    const refused: readonly (readonly [RegExp, ParameterTexts])[] = [
      [/^from: there is no such parameter/, { from: ['2026-08-01'] }],
      [/^contactsTo: is missing/, { contactsFrom: ['2026-08-01'] }],
      [/^contactsFrom: is missing/, { contactsChannels: ['EMAIL'] }],
      [/^contactsFrom: "May" is not a day/, { contactsFrom: ['May'], contactsTo: ['2026-06-01'] }],
      [/^contactsTo: the range must end/, { contactsFrom: ['2026-06-01'], contactsTo: ['2026-06-01'] }],
      [
        /^contactsChannels: "PIGEON"/,
        { contactsFrom: ['2026-05-01'], contactsTo: ['2026-06-01'], contactsChannels: ['PIGEON'] },
      ],
      [/^permissionPurposeClass: is missing/, { permissionIsOpen: ['true'] }],
      [/^permissionStates: names no state/, { permissionPurposeClass: ['MARKETING'] }],
      [/^fatigueClasses: names no class/, { fatigueUnderContactedBelow: ['2'] }],
      [/^sample: "perhaps" is not one of true, false/, { sample: ['perhaps'] }],
      [/^timeZone: "Mars"/, { timeZone: ['Mars'] }],
    ]
    it.each(refused)('names the parameter: %s', (message, parameters) => {
      expect(() => read('customers', parameters)).toThrow(message)
    })
  })
})
