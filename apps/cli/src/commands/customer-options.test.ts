import { CUSTOMER_PARAMETERS } from '@wavelength/operations'
import { expect, it } from 'vitest'
import { CUSTOMER_OPTIONS } from './customer-options.ts'

it('every parameter of a list of customers has an option that says what it does', () => {
  const told = CUSTOMER_OPTIONS.map(({ parameter }) => parameter)
  expect([...told, 'timeZone', 'limit'].toSorted()).toEqual([...CUSTOMER_PARAMETERS].toSorted())
})
