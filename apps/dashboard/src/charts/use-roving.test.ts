import { expect, test } from 'vitest'
import { moved } from './use-roving.ts'

const SIZE = { rows: 3, columns: 4 }

test.each([
  ['ArrowRight', { down: 1, across: 2 }],
  ['ArrowLeft', { down: 1, across: 0 }],
  ['ArrowUp', { down: 0, across: 1 }],
  ['ArrowDown', { down: 2, across: 1 }],
  ['Home', { down: 1, across: 0 }],
  ['End', { down: 1, across: 3 }],
  ['a', null],
])('%s leads to %o', (key, place) => {
  expect(moved({ down: 1, across: 1 }, key, SIZE)).toEqual(place)
})

test('nothing leads out of the grid', () => {
  expect([moved({ down: 0, across: 0 }, 'ArrowUp', SIZE), moved({ down: 2, across: 3 }, 'ArrowRight', SIZE)]).toEqual([
    null,
    null,
  ])
})
