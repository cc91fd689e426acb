import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Move, type Moved, put, putBack, type Refusal } from './assign-segment.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** What was done last, until the list is another one or somebody is selected again. */
export type Done = { readonly kind: 'MOVED'; readonly moved: Moved } | { readonly kind: 'UNDONE' }

interface Kept {
  readonly list: string
  readonly ids: ReadonlySet<string>
  readonly done: Done | null
}

/** Who of the list is selected, what was done with them, and how to do it. Another list begins with nobody. */
export function useSegmentChange(list: string, shown: readonly string[]) {
  const [{ ids, done, ...kept }, keep] = useState<Kept>({ list, ids: NOBODY, done: null })
  if (kept.list !== list) keep({ list, ids: NOBODY, done: null })
  const all = useRef<HTMLInputElement>(null)
  const last = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const moving = useMove((moved) => keep({ list, ids: NOBODY, done: { kind: 'MOVED', moved } }))
  const undoing = useUndo(() => keep({ list, ids: NOBODY, done: { kind: 'UNDONE' } }))
  const picked = shown.filter((id) => ids.has(id))
  const isPending = moving.isPending || undoing.isPending
  return {
    /** The box that selects all. */
    all,
    /** The box that was pressed last. */
    last,
    /** Where the name of the segment is written. */
    field,
    picked,
    done,
    isPending,
    error: moving.error ?? moving.refusal ?? undoing.error,
    pick(these: readonly string[], isPicked: boolean) {
      // What is under way would end without a word, and nobody could take it back.
      if (isPending) return
      moving.reset()
      undoing.reset()
      const others = picked.filter((id) => !these.includes(id))
      keep({ list, ids: new Set(isPicked ? [...others, ...these] : others), done: null })
    },
    move: (segment: string | null) => moving.mutate({ customers: picked, segment }),
    /** The keyboard goes back to the list, where it left it. */
    goBack: () => (last.current?.isConnected ? last : all).current?.focus(),
    undo: (moves: readonly Move[]) => undoing.mutate(moves),
  }
}

export type SegmentChange = ReturnType<typeof useSegmentChange>

function useMove(then: (moved: Moved) => void) {
  const anew = useAnew()
  const { mutate, reset, isPending, error, data } = useMutation({ mutationFn: put, onSettled: anew })
  const refusal: Refusal | null = data && 'code' in data ? data : null
  const move = (asked: Move) => mutate(asked, { onSuccess: (told) => 'code' in told || then(told) })
  return { mutate: move, reset, isPending, error, refusal }
}

function useUndo(then: () => void) {
  const anew = useAnew()
  const { mutate, reset, isPending, error } = useMutation({ mutationFn: putBack, onSettled: anew })
  return { mutate: (moves: readonly Move[]) => mutate(moves, { onSuccess: then }), reset, isPending, error }
}

/** The list tells segments, the filter offers them, and every report can be narrowed to one. */
function useAnew() {
  const client = useQueryClient()
  return () => client.invalidateQueries()
}
