import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { customersSearch } from './customers/customers-search.ts'
import { experimentSearch } from './experiment/experiment-search.ts'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './frame/not-found.tsx'
import { PageError } from './frame/page-error.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { overviewSearch } from './overview/overview-search.ts'
import { profileSearch } from './profile/profile-search.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: PageError })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: overviewSearch,
  component: OverviewPage,
})

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('./customers/customers-page.tsx'), 'CustomersPage'),
})

const profile = createRoute({
  getParentRoute: () => root,
  path: '/customers/$id',
  validateSearch: profileSearch,
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
})

const experiment = createRoute({
  getParentRoute: () => root,
  path: '/experiment',
  validateSearch: experimentSearch,
  component: lazyRouteComponent(() => import('./experiment/experiment-page.tsx'), 'ExperimentPage'),
})

export function createDashboardRouter() {
  return createRouter({
    routeTree: root.addChildren([overview, experiment, customers, profile]),
    parseSearch: (written) => Object.fromEntries(new URLSearchParams(written)),
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
  })
}

/** Commas and dots are left readable: "?range=2026-08-01..2026-10-31&cohort=25-34,35-44". */
function writeSearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const written = new URLSearchParams(entries).toString().replaceAll('%2C', ',')
  return written === '' ? '' : `?${written}`
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>
  }
}
