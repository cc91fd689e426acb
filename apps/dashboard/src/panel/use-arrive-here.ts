import { type RefObject, useEffect, useRef } from 'react'

/** A link to a panel leads to it, though the panel came to the page after the link was followed. */
export function useArriveHere<Element extends HTMLElement>(name: string): RefObject<Element | null> {
  const place = useRef<Element>(null)
  useEffect(() => {
    if (location.hash === `#${name}`) place.current?.scrollIntoView()
  }, [name])
  return place
}
