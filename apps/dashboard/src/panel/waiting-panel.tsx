import { useId } from 'react'
import styles from './panel.module.css'
import { roomFor } from './room.ts'
import { Skeleton } from './skeleton.tsx'
import { useArriveHere } from './use-arrive-here.ts'

interface WaitingPanelProps {
  readonly name: string
  readonly title: string
  readonly room: number | undefined
}

/** Holds the place of a panel while its first answer is on its way, so that what stands below stays where it is. */
export function WaitingPanel({ name, title, room }: WaitingPanelProps) {
  const place = useArriveHere<HTMLElement>(name)
  const headingId = useId()
  return (
    <section
      ref={place}
      id={name}
      className={styles.panel}
      style={roomFor(room)}
      data-waiting
      aria-labelledby={headingId}
      aria-busy="true"
    >
      <h2 id={headingId}>{title}</h2>
      <Skeleton lines={8} label={title} />
    </section>
  )
}
