// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { askEarly, askStatus, TOLD_WITH_PAGE } from './status.ts'

const STATUS = { dataStatus: aView().status, viewer: { name: 'x', scopes: ['admin'] } }

function tell(text: string): void {
  document.body.innerHTML = '<script type="application/json" id="told"></script>'
  const place = document.getElementById('told')
  if (place) place.textContent = text
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe(askEarly, () => {
  test('asks nothing that the page was told', async () => {
    const asked = stubApi({})
    tell(JSON.stringify({ data: STATUS }))
    askEarly()
    expect(await askStatus()).toEqual(STATUS)
    expect(asked).toEqual([])
  })

  test.each([
    { what: 'nothing', text: '' },
    { what: 'of a failure', text: JSON.stringify({ data: null, errors: [{ message: 'gone' }] }) },
  ])('asks where the page was told $what', async ({ text }) => {
    const asked = stubApi({ DataStatus: STATUS })
    tell(text)
    askEarly()
    expect(await askStatus()).toEqual(STATUS)
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })

  test('waits for the end of the page, where it is told', async () => {
    const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const asked = stubApi({})
    askEarly()
    tell(JSON.stringify({ data: STATUS }))
    reading.mockReturnValue('interactive')
    document.dispatchEvent(new Event('readystatechange'))
    expect(await askStatus()).toEqual(STATUS)
    expect(asked).toEqual([])
  })
})

describe(askStatus, () => {
  test('asks anew for whoever asks again', async () => {
    const asked = stubApi({ DataStatus: STATUS })
    tell(JSON.stringify({ data: STATUS }))
    askEarly()
    await askStatus()
    await askStatus()
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })
})

test('what the page is told is a query without variables', () => {
  expect(TOLD_WITH_PAGE.trim()).toMatch(/^query DataStatus \{/)
})
