import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from '../panel/error-boundary.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { NotFound } from './not-found.tsx'
import { PAGES } from './pages.ts'
import { ShownPage } from './shown-page.tsx'

/** The page that the address names. One that breaks keeps its frame, so there is a way on. */
export function CurrentPage() {
  const [path] = useLocation()
  return (
    <ErrorBoundary key={path} fallback={(retry) => <PanelError error={null} retry={retry} />}>
      <Suspense fallback={<Skeleton lines={12} label={t('the page')} />}>
        <Switch>
          {PAGES.map((page) => (
            <Route key={page.path} path={page.path}>
              <ShownPage page={page} />
            </Route>
          ))}
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
