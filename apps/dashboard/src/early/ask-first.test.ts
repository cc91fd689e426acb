// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { filterFrom } from '../filters/filter.ts'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { permissionAsked } from '../permission/permission-asked.ts'
import { permissionsQuestion } from '../permission/permission-query.ts'
import { viewOf } from '../report/view.ts'
import { askedFirst, askFirst } from './ask-first.ts'
import { QUESTIONS_OF_DAYS, QUESTIONS_OF_NOW } from './first-questions.ts'
import { PAGE_MODULES } from './page-modules.ts'
import { askEarly } from './status.ts'

const STATUS = { dataStatus: aView().status, viewer: { name: 'x', scopes: ['admin'] } }

function visit(pathname: string, search = '') {
  askEarly()
  askFirst({ pathname, search } as Location)
}

describe(askFirst, () => {
  test('asks what the page shows first as the page itself would, of the days and filters in the address', async () => {
    const asked = stubApi({ DataStatus: STATUS, Unanswered: { overall: 1 } })
    visit('/attempts', '?range=30d&cohort=25-34')
    const first = await askedFirst()
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus', 'Unanswered'])
    const view = viewOf(filterFrom({ range: '30d', cohort: '25-34' }), STATUS.dataStatus)
    expect(first?.queryKey).toEqual(unansweredQuestion(view).queryKey)
    expect(await first?.answer).toEqual({ overall: 1 })
  })

  test('asks nothing at an address without a report', async () => {
    const asked = stubApi({ DataStatus: STATUS })
    visit('/settings')
    expect(await askedFirst()).toBeNull()
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })

  test('asks nothing where it is not known which days there are', async () => {
    const asked = stubApi({})
    visit('/attempts')
    expect(await askedFirst()).toBeNull()
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })

  test('asks at once what is not of certain days', async () => {
    const asked = stubApi({ Permissions: { permissions: [] } })
    visit('/permission', '?by=channel')
    const first = await askedFirst()
    expect(first?.queryKey).toEqual(permissionsQuestion(permissionAsked({ by: 'channel' })).queryKey)
    await first?.answer
    expect(asked.map(({ name }) => name)).toContain('Permissions')
  })

  test('leaves a failure to whoever wants the answer', async () => {
    stubApi({ DataStatus: STATUS })
    visit('/timing')
    const first = await askedFirst()
    await expect(first?.answer).rejects.toThrow()
  })
})

test('there are first questions only for pages that there are', () => {
  const paths = ['/', ...Object.keys(PAGE_MODULES)]
  const asked = Object.keys({ ...QUESTIONS_OF_DAYS, ...QUESTIONS_OF_NOW })
  expect(asked.filter((path) => !paths.includes(path))).toEqual([])
})
