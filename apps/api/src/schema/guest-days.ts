import type { DateRange } from '@wavelength/core'
import { builder } from './builder.ts'

export const GuestDays = builder.objectRef<DateRange>('GuestDays').implement({
  description: 'Whole days: from the first up to, but not including, the last.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The day after the last one.' }),
  }),
})
