// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { anEmptyReport, aPolicy, aReport, someArms } from '../../test/a-report.ts'
import { DEFAULT_FILTER, type Filter } from '../filters/filter.ts'
import { ArmsPanel } from './arms-panel.tsx'
import { DecisionsPanel } from './decisions-panel.tsx'
import { type Asked, experimentQuestion, type Past, pastQuestion, type Report } from './experiment-query.ts'
import { NoExperiment } from './no-experiment.tsx'
import { NumberOnePanel } from './number-one-panel.tsx'
import { PastPanels } from './past-panels.tsx'
import { VerdictLead } from './verdict-lead.tsx'

const ASKED: Asked = { period: { from: '2026-08-25', to: '2026-11-23' }, purpose: null }

function show(shown: ReactNode, report: Report, past?: Past) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(experimentQuestion(ASKED).queryKey, { experiment: report })
  if (past) client.setQueryData(pastQuestion(ASKED).queryKey, { experiment: past })
  render(<QueryClientProvider client={client}>{shown}</QueryClientProvider>)
}

function cellsOf(name: string): (string | null)[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  return row
    ? within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    : []
}

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

describe(VerdictLead, () => {
  test('says that there is no evidence where there is none', () => {
    show(<VerdictLead asked={ASKED} />, aReport())
    expect(screen.getByRole('status').textContent).toContain('There is no evidence of an effect: +2.2')
  })
})

describe(ArmsPanel, () => {
  test('shows both groups with interval, attempts and customers, and how they differ', () => {
    show(<ArmsPanel asked={ASKED} />, aReport())
    expect(cellsOf('Got what is recommended')).toEqual(['31% to 35%', '33%', '3,906', '2,310'])
    expect(cellsOf('Recommended less as before')).toEqual(['−3 to +7', '+2.2', '−2.9 to +7.3'])
  })

  test('draws no difference between few, and says from when one is told', () => {
    const holdout = someArms({ difference: null })
    show(<ArmsPanel asked={ASKED} />, aReport({ holdout }))
    expect(screen.queryByRole('rowheader', { name: 'Recommended less as before' })).toBeNull()
    expect(screen.getByText('Too little has been seen to tell.')).toBeTruthy()
    expect(screen.getByText('A difference is told from 30 customers in each group on.')).toBeTruthy()
  })
})

describe(NumberOnePanel, () => {
  test('says its own finding when another stands at the top', () => {
    const remarks = [{ code: 'OUTCOME_UNTOLD', facts: { choices: 388, ofChoices: 1998 }, text: '' }]
    show(<NumberOnePanel asked={ASKED} />, aReport({ numberOne: aPolicy({ remarks }) }))
    expect(screen.getByText(/^Better: \+3.7/)).toBeTruthy()
    expect(cellsOf('Always number one')).toEqual(['32% to 38%', '35%', '32–38%'])
    expect(screen.getByText(/388 of 1,998/)).toBeTruthy()
    expect(screen.getByText(/as telling as 612/)).toBeTruthy()
  })

  test('does not repeat the finding of the page', () => {
    show(<NumberOnePanel asked={ASKED} />, aReport({ holdout: someArms({ difference: null, finding: 'TOO_LITTLE' }) }))
    expect(screen.queryByText(/^Better/)).toBeNull()
  })
})

describe(DecisionsPanel, () => {
  test('counts what is judged and why the others are not', () => {
    show(<DecisionsPanel asked={ASKED} />, aReport())
    expect(screen.getByRole('heading', { name: '1,240 of 2,196 recommendations can be judged' })).toBeTruthy()
    expect(cellsOf('Not sent told not to have been sent')).toEqual(['57'])
  })
})

describe(NoExperiment, () => {
  test('says what to do to get an experiment', () => {
    show(<NoExperiment report={anEmptyReport()} filter={DEFAULT_FILTER} onFilter={() => {}} />, anEmptyReport())
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByText('EXPLORATION_SHARE=0.1').tagName).toBe('CODE')
  })

  test('offers other days and any purpose where there is one elsewhere', () => {
    const onFilter = vi.fn<(filter: Filter) => void>()
    const filter = { ...DEFAULT_FILTER, purposes: ['GIFT' as const] }
    const report = anEmptyReport({ holdout: { ...anEmptyReport().holdout, since: '2026-08-30T09:12:00Z' } })
    show(<NoExperiment report={report} filter={filter} onFilter={onFilter} />, report)
    fireEvent.click(screen.getByRole('button', { name: /^Clear/ }))
    expect(onFilter).toHaveBeenCalledWith(DEFAULT_FILTER)
  })
})

describe(PastPanels, () => {
  const byHistory = aPolicy({ arePropensitiesLogged: false })

  test('asks for nothing until somebody wants it', () => {
    show(<PastPanels asked={ASKED} />, aReport())
    expect(screen.queryByRole('region', { name: /history/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Work it out' }))
    expect(location.search).toBe('?past=on')
  })

  test('flags history as estimated, and leaves out lotteries that were never held', () => {
    const past = { history: byHistory, ownLotteries: aPolicy({ choices: 0 }) }
    history.replaceState(null, '', '/?past=on')
    show(<PastPanels asked={ASKED} />, aReport(), past)
    expect(screen.getByRole('region', { name: 'By history: estimated, and no evidence' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'By lotteries of your own' })).toBeNull()
  })
})
