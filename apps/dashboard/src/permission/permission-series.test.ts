import { PERMISSION_STATES, type PermissionState } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionGrid, permissionTable, reasonColumns, standingColumns } from './permission-grids.ts'
import type { PermissionAnswer, PermissionGroup } from './permission-query.ts'
import { permissionFinding, permissionLead, reasonsFinding, toPermissionLines } from './permission-series.ts'
import { preferredFinding, preferredTable, toPreferred } from './preferred-series.ts'

const ASKED: PermissionAsked = { by: 'family', purposeClass: 'MARKETING', filter: {} }

type Counts = Partial<Record<PermissionState, number | null>>

function aGroup(where: Partial<PermissionGroup>, counts: Counts): PermissionGroup {
  const states = PERMISSION_STATES.map((state) => ({ state, customers: state in counts ? (counts[state] ?? null) : 0 }))
  const customers = states.reduce((sum, each) => sum + (each.customers ?? 0), 0)
  return { channel: null, family: null, purposeClass: 'MARKETING', customers, states, ...where }
}

function anAnswer(told: { anywhere?: Counts; groups?: PermissionGroup[]; firstChoices?: PermissionGroup[] } = {}) {
  const { anywhere = { MAY_CONTACT: 620, NO_RECORD: 300, CONSENT_WITHDRAWN: 80 }, groups, firstChoices } = told
  return {
    permissions: {
      asOf: '2026-11-22T12:00:00Z',
      groups: groups ?? [
        aGroup({ family: 'EMAIL' }, { MAY_CONTACT: 600, NO_RECORD: 250, CONSENT_WITHDRAWN: 100, ADDRESS_BOUNCING: 50 }),
        aGroup({ family: 'TEXT' }, { MAY_CONTACT: 400, ASKED_NOT_TO: 200, NO_ADDRESS: 400 }),
      ],
      firstChoices: firstChoices ?? [],
      preferredNotPermitted: [{ purposeClass: 'MARKETING', customers: 31 }],
      warnings: [],
    },
    anywhere: { groups: [aGroup({}, anywhere)] },
  } satisfies PermissionAnswer
}

function written(table: ReturnType<typeof permissionTable>) {
  return table.rows.map((cells) => cells.map((cell) => cell.written))
}

describe(toPermissionLines, () => {
  const lines = toPermissionLines(anAnswer(), 'MARKETING')

  test('begins with all channels together', () => {
    expect(lines.map(({ label }) => label)).toEqual(['Any channel', 'Email', 'Text'])
  })

  test('counts every customer once in each line', () => {
    const columns = standingColumns('MARKETING')
    expect(written(permissionTable({ caption: '', lines, columns, asked: ASKED }))).toEqual([
      ['Any channel', '620', '62.0', '300', '30.0', '80', '8.0', '0', '0.0', '1000'],
      ['Email', '600', '60.0', '250', '25.0', '100', '10.0', '50', '5.0', '1000'],
      ['Text', '400', '40.0', '0', '0.0', '200', '20.0', '400', '40.0', '1000'],
    ])
  })

  test('has a column for each reason that stops somebody', () => {
    expect(reasonColumns(lines, 'MARKETING').map(({ key }) => key)).toEqual([
      'NO_RECORD',
      'CONSENT_WITHDRAWN',
      'ASKED_NOT_TO',
      'ADDRESS_BOUNCING',
      'NO_ADDRESS',
    ])
    expect(reasonColumns(lines, 'TRANSACTIONAL').map(({ key }) => key)).not.toContain('NO_RECORD')
  })

  test('tells no sum of which a part is withheld', () => {
    const answer = anAnswer({ anywhere: { MAY_CONTACT: 40, CONSENT_WITHDRAWN: null, ASKED_NOT_TO: 20 } })
    const [anywhere] = toPermissionLines(answer, 'MARKETING')
    const columns = standingColumns('MARKETING')
    const table = permissionTable({ caption: '', lines: anywhere ? [anywhere] : [], columns, asked: ASKED })
    expect(written(table)[0]?.slice(5, 7)).toEqual(['too few to show', 'too few to show'])
  })
})

describe(permissionGrid, () => {
  const lines = toPermissionLines(anAnswer(), 'MARKETING')
  const columns = standingColumns('MARKETING')

  test('opens those in the states of a cell', () => {
    const { behind } = permissionGrid({ caption: '', lines, columns, asked: ASKED }).cellOf('TEXT', 'MUST_NOT')
    expect(behind).toMatchObject({
      permission: { purposeClass: 'MARKETING', family: 'TEXT', states: ['CONSENT_WITHDRAWN', 'ASKED_NOT_TO'] },
    })
  })

  test('opens the customers that the page is narrowed to', () => {
    const asked = { ...ASKED, filter: { segments: ['Retail'] } }
    const { behind } = permissionGrid({ caption: '', lines, columns, asked }).cellOf('TEXT', 'MUST_NOT')
    expect(behind).toMatchObject({ of: { segments: ['Retail'] } })
  })
})

test('the sentence of the page is silent about few', () => {
  const lead = (answer: PermissionAnswer) => permissionLead(toPermissionLines(answer, 'MARKETING'), 'MARKETING')
  expect(lead(anAnswer())).toBe(
    '62% of 1,000 customers may get marketing on at least one channel; 30% must be asked first.',
  )
  expect(lead(anAnswer({ anywhere: { MAY_CONTACT: 29 } }))).toBeNull()
})

describe(permissionFinding, () => {
  const findingOf = (email: number, text: number, all: number) => {
    const group = (family: 'EMAIL' | 'TEXT', may: number) =>
      aGroup({ family }, { MAY_CONTACT: may, NO_ADDRESS: all - may })
    return permissionFinding(
      toPermissionLines(anAnswer({ groups: [group('EMAIL', email), group('TEXT', text)] }), 'MARKETING'),
      'MARKETING',
    )
  }

  test('names the most open channel and the next', () => {
    expect(findingOf(600, 400, 1000)).toBe('Most open to marketing: email, for 60% of customers; next: text, for 40%')
  })

  test('names one alone where no other is open to anybody', () => {
    expect(findingOf(600, 0, 1000)).toBe('Only email is open to marketing, for 60% of customers')
  })

  test('names none alone where another is withheld', () => {
    const groups = [
      aGroup({ family: 'EMAIL' }, { MAY_CONTACT: 600, NO_ADDRESS: 400 }),
      aGroup({ family: 'TEXT' }, { NO_ADDRESS: 1000 }),
      aGroup({ family: 'PHONE' }, { MAY_CONTACT: null, NO_ADDRESS: 1000 }),
    ]
    expect(permissionFinding(toPermissionLines(anAnswer({ groups }), 'MARKETING'), 'MARKETING')).toBeNull()
  })

  test('never speaks of few, nor of what chance explains', () => {
    const any = fc.integer({ min: 1, max: 300 }).chain((all) => {
      const some = fc.integer({ min: 0, max: all })
      return fc.tuple(some, some, fc.constant(all))
    })
    fc.assert(
      fc.property(any, ([email, text, all]) => {
        const lead = Math.abs(email - text)
        const error = Math.sqrt(email + text - lead ** 2 / all)
        if (all < 30 || lead <= 1.95996 * error) expect(findingOf(email, text, all)).toBeNull()
      }),
    )
  })
})

describe(reasonsFinding, () => {
  const findingOf = (anywhere: Counts) =>
    reasonsFinding(toPermissionLines(anAnswer({ anywhere }), 'MARKETING'), 'MARKETING')

  test('names what stops us most', () => {
    expect(findingOf({ MAY_CONTACT: 620, NO_RECORD: 300, CONSENT_WITHDRAWN: 80 })).toBe(
      'A missing consent record is what stops us most: 30% of customers, on every channel',
    )
  })

  test.each([
    ['chance explains the lead', { MAY_CONTACT: 900, NO_RECORD: 51, NO_ADDRESS: 49 }],
    ['there are few', { NO_RECORD: 28, NO_ADDRESS: 1 }],
  ])('is silent when %s', (_, anywhere) => {
    expect(findingOf(anywhere)).toBeNull()
  })
})

describe(toPreferred, () => {
  const firstChoices = [
    aGroup({ channel: 'EMAIL', family: 'EMAIL' }, { MAY_CONTACT: 90, CONSENT_WITHDRAWN: 10 }),
    aGroup({ channel: 'WHATSAPP', family: 'TEXT' }, { NO_RECORD: 79, NO_ADDRESS: 21 }),
  ]
  const preferred = toPreferred(anAnswer({ firstChoices }), 'MARKETING')

  test('begins where most wishes cannot be followed; no record closes no channel', () => {
    expect(written(preferredTable(preferred, ASKED))).toEqual([
      ['WhatsApp', '21', '21.0', '100'],
      ['Email', '10', '10.0', '100'],
    ])
  })

  test('opens those who named the channel first', () => {
    expect(preferredTable(preferred, ASKED).rows[0]?.[1]?.behind).toMatchObject({
      permission: { channel: 'WHATSAPP', isOpen: false, firstChoice: true },
    })
  })

  test('says how many they are, unless few named a channel', () => {
    expect(preferredFinding(preferred, 'MARKETING')).toBe(
      'Preferred but not permitted: 31 customers named a channel first that marketing may not use',
    )
    expect(preferredFinding({ choices: [], notPermitted: 31 }, 'MARKETING')).toBeNull()
  })
})
