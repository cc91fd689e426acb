import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Customer } from './profile-query.ts'
import { type Statement, statementOf, statePreference } from './state-preference.ts'

/** 'returned': back from the form, so the focus belongs to the button that opened it. */
type Mode = 'reading' | 'editing' | 'returned'

/** Writing down what a customer says: open the form, save, and take it back. */
export function useStatement({ id, statedPreference }: Customer) {
  const [mode, setMode] = useState<Mode>('reading')
  const [before, setBefore] = useState<Statement | null>(null)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (statement: Statement) => statePreference(id, statement),
    onSuccess: () => client.invalidateQueries(),
  })
  const statement = statementOf(statedPreference)
  return {
    mode,
    statement,
    before,
    isSaving: save.isPending,
    error: save.error,
    edit: () => setMode('editing'),
    cancel: () => [setMode('returned'), save.reset()],
    submit: (said: Statement) => save.mutate(said, { onSuccess: () => [setMode('returned'), setBefore(statement)] }),
    undo: (earlier: Statement) => save.mutate(earlier, { onSuccess: () => setBefore(null) }),
  }
}

export type Writing = ReturnType<typeof useStatement>
