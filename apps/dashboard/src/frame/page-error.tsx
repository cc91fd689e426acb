import type { ErrorComponentProps } from '@tanstack/react-router'
import { PanelError } from '../panel/panel-error.tsx'

/** A page that broke keeps its frame, so there is a way on. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return <PanelError error={error} retry={reset} />
}
