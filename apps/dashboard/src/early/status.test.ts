// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aView } from '../../test/a-view.ts'
import { stubApi } from '../../test/stubbed-api.ts'
import { askEarly, askStatus, INITIAL_DATA_QUERY } from './status.ts'

const STATUS = { dataStatus: aView().status, viewer: { name: 'x', scopes: ['admin'] } }

function putIntoPage(text: string): void {
  document.body.innerHTML = '<script type="application/json" id="initial-data"></script>'
  const place = document.getElementById('initial-data')
  if (place) place.textContent = text
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe(askEarly, () => {
  test('asks nothing that came with the page', async () => {
    const asked = stubApi({})
    putIntoPage(JSON.stringify({ data: STATUS }))
    askEarly()
    expect(await askStatus()).toEqual(STATUS)
    expect(asked).toEqual([])
  })

  test.each([
    { what: 'nothing', text: '' },
    { what: 'a failure', text: JSON.stringify({ data: null, errors: [{ message: 'gone' }] }) },
  ])('asks where $what came with the page', async ({ text }) => {
    const asked = stubApi({ DataStatus: STATUS })
    putIntoPage(text)
    askEarly()
    expect(await askStatus()).toEqual(STATUS)
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })

  test('waits for the end of the page, where it stands', async () => {
    const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    const asked = stubApi({})
    askEarly()
    putIntoPage(JSON.stringify({ data: STATUS }))
    reading.mockReturnValue('interactive')
    document.dispatchEvent(new Event('readystatechange'))
    expect(await askStatus()).toEqual(STATUS)
    expect(asked).toEqual([])
  })
})

describe(askStatus, () => {
  test('asks anew for whoever asks again', async () => {
    const asked = stubApi({ DataStatus: STATUS })
    putIntoPage(JSON.stringify({ data: STATUS }))
    askEarly()
    await askStatus()
    await askStatus()
    expect(asked.map(({ name }) => name)).toEqual(['DataStatus'])
  })
})

test('initial data are read by a query without variables', () => {
  expect(INITIAL_DATA_QUERY.trim()).toMatch(/^query DataStatus \{/)
})
