import { DEFAULT_FILTER } from '../src/filters/filter.ts'
import type { DataStatus } from '../src/frame/data-status.ts'
import type { View } from '../src/report/view.ts'

/** A page's view of ninety days, but for what is told. */
export function aView({
  status,
  ...told
}: Partial<Omit<View, 'status'>> & { status?: Partial<DataStatus> } = {}): View {
  return {
    filter: DEFAULT_FILTER,
    period: { from: '2026-08-25', to: '2026-11-23' },
    previous: { from: '2026-05-26', to: '2026-08-24' },
    timeZone: 'UTC',
    status: { ...EMPTY_STATUS, ...status },
    ...told,
  }
}

const EMPTY_STATUS: DataStatus = {
  asOf: '2026-11-22T12:00:00Z',
  dataFrom: '2026-01-01T00:00:00Z',
  dataThrough: '2026-11-22T11:00:00Z',
  timeZone: 'UTC',
  customers: 100,
  contacts: 1000,
  sampleCustomers: 0,
  segments: [],
  countries: [],
  sources: [],
}
