import { type ComponentType, useState } from 'react'
import type { Page } from './pages.ts'

/** A page in the form it had when it was turned to: it may arrive in the meantime, but is not begun anew for that. */
export function ShownPage({ page }: { page: Page }) {
  const [Shown] = useState<ComponentType>(page.component)
  return <Shown />
}
