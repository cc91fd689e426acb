import { useState } from 'react'
import { useChange } from '../graphql/use-change.ts'
import { overrideIn } from './override-in.ts'
import { ALL_OVERRIDES, OVERRIDE_DECISION, type Override, WITHDRAW_OVERRIDE } from './override-query.ts'

/** 'returned': back from the form, so the focus belongs to the button that opened it. */
type Mode = 'reading' | 'choosing' | 'returned'

/** Going another way than recommended: open the form, keep the choice, take one back. */
export function useOverride(decisionId: string) {
  const [mode, setMode] = useState<Mode>('reading')
  const [done, setDone] = useState<'CHOSEN' | 'WITHDRAWN' | null>(null)
  const choosing = useChange(OVERRIDE_DECISION, ALL_OVERRIDES)
  const withdrawing = useChange(WITHDRAW_OVERRIDE, ALL_OVERRIDES)
  const end = (what: typeof done) => [setMode('returned'), setDone(what)]
  return {
    mode,
    done,
    isPending: choosing.isPending || withdrawing.isPending,
    error: choosing.error ?? choosing.data?.overrideDecision.error ?? withdrawing.error,
    open: () => [setMode('choosing'), setDone(null)],
    cancel: () => [choosing.reset(), end(null)],
    choose(form: FormData) {
      const told = overrideIn(form)
      if (told === null) return
      const onSuccess = ({ overrideDecision }: { overrideDecision: { error: unknown } }) =>
        overrideDecision.error === null && end('CHOSEN')
      choosing.mutate({ decisionId, ...told }, { onSuccess })
    },
    withdraw: ({ decisionId: chosen }: Override) =>
      withdrawing.mutate({ decisionId: chosen }, { onSuccess: () => end('WITHDRAWN') }),
  }
}

export type Overriding = ReturnType<typeof useOverride>
