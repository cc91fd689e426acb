import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendFile } from './send-file.ts'

interface Chosen {
  readonly file: File
  readonly connector: string
}

/** Sends a file, tells how far it is, and can be stopped. */
export function useSending(onSent: (uploadId: string, connector: string) => void) {
  const [share, setShare] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ file, connector }: Chosen) => {
      setShare(0)
      stop.current = new AbortController()
      return sendFile({ file, connector, onProgress: setShare, signal: stop.current.signal })
    },
    onSuccess: (id, { connector }) => onSent(id, connector),
    onError: focusChooser,
  })
  return { send: mutate, cancel: () => stop.current?.abort(), share, isSending: isPending, error }
}

/** The button that was pressed has given way to the progress; the next thing to do is to choose a file. */
function focusChooser(): void {
  setTimeout(() => document.querySelector<HTMLElement>('input[type="file"]')?.focus())
}
