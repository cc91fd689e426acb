import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { dataStatusQuestion } from '../frame/data-status.ts'
import { useIsPrinting } from '../print/printing.ts'
import type { View } from '../report/view.ts'
import { type Behind, BehindContext } from './behind.ts'

const BehindDrawer = lazy(() => import('./behind-drawer.tsx'))

/** Where marks open the people behind them; not for those who may see no people. */
export function WithBehind({ view, children }: { view: View | null; children: ReactNode }) {
  const { data } = useQuery(dataStatusQuestion)
  const [behind, setBehind] = useState<Behind | null>(null)
  const isPrinting = useIsPrinting()
  const maySee = data?.viewer.scopes.includes('profiles:read') ?? false
  return (
    <BehindContext value={maySee && !isPrinting ? setBehind : null}>
      {children}
      {behind && data && (
        <Suspense fallback={null}>
          <BehindDrawer
            behind={behind}
            view={view}
            timeZone={data.dataStatus.timeZone}
            onClose={() => setBehind(null)}
          />
        </Suspense>
      )}
    </BehindContext>
  )
}
