import type { Run } from '../src/data/run/run-query.ts'

export function aRun(facts: Partial<Run> = {}): Run {
  return {
    id: '7',
    connector: 'csv',
    fileName: 'calls.csv',
    status: 'FINISHED',
    startedAt: '2026-11-22T05:00:00Z',
    finishedAt: '2026-11-22T05:01:00Z',
    recordsDone: 100,
    total: 100,
    share: 1,
    etaSeconds: null,
    stored: 90,
    merged: 0,
    duplicates: 10,
    customersCreated: 40,
    rejected: 0,
    rejectedFileUrl: null,
    undoable: true,
    error: null,
    undone: null,
    ...facts,
  }
}
