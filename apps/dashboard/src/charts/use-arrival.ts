import { type RefObject, useEffect, useRef, useState } from 'react'
import { whenIdle } from '../early/when-idle.ts'
import { useIsForPrint } from '../print/printing.ts'

/** True on a page for print; else once the element is on the screen and the browser has nothing more urgent to do. */
export function useArrival<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const place = useRef<Element>(null)
  const [isHere, setHere] = useState(false)
  const isForPrint = useIsForPrint()
  useEffect(() => {
    if (isHere || !place.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) whenIdle(() => setHere(true))
    })
    observer.observe(place.current)
    const print = () => setHere(true)
    window.addEventListener('beforeprint', print)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', print)
    }
  }, [isHere])
  return [place, isHere || isForPrint]
}
