import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from './search.ts'

interface PageLinkProps {
  readonly to: string
  readonly search?: object
  readonly className?: string | undefined
  readonly isHere?: boolean
  /** The reader looks like going there. */
  readonly onIntent?: () => void
  readonly children: ReactNode
}

/** Goes to another page, and to its beginning. */
export function PageLink({ to, search, className, isHere, onIntent, children }: PageLinkProps) {
  return (
    <Link
      href={addressOf(to, search)}
      className={className}
      aria-current={isHere ? 'page' : undefined}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      onClick={() => scrollTo(0, 0)}
    >
      {children}
    </Link>
  )
}
