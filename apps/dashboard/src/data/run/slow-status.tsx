import { useEffect, useRef, useState } from 'react'

const SAID_EVERY_MS = 10_000

/** Reads aloud what changes all the time, but not all the time. */
export function SlowStatus({ text }: { text: string }) {
  const said = useSlowly(text)
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}

/** The newest text, ten seconds or more after the one before. */
function useSlowly(text: string): string {
  const [said, setSaid] = useState(text)
  const saidAt = useRef(0)
  useEffect(() => {
    if (text === said) return
    const wait = Math.max(0, saidAt.current + SAID_EVERY_MS - Date.now())
    const timer = setTimeout(() => {
      saidAt.current = Date.now()
      setSaid(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text, said])
  return said
}
