import { type ComponentType, lazy } from 'react'
import { OverviewPage } from '../overview/overview-page.tsx'
import type { IconName } from './icons.tsx'

/** A page in the list of pages. */
interface Entry {
  readonly label: string
  readonly icon: IconName
  /** Its panels look at the filter, which goes along from one such page to the next. */
  readonly isReport: boolean
  /** Pressed after "g". */
  readonly key: string
}

interface Page {
  readonly path: string
  /** Null: it is reached from other pages. */
  readonly entry: Entry | null
  readonly component: ComponentType
  readonly load: () => Promise<unknown>
}

type Load = () => Promise<{ readonly default: ComponentType }>

/** Only the first page is there from the beginning. */
function later(path: string, entry: Entry | null, load: Load): Page {
  return { path, entry, component: lazy(load), load }
}

function report(label: string, icon: IconName, key: string): Entry {
  return { label, icon, isReport: true, key }
}

function place(label: string, icon: IconName, key: string): Entry {
  return { label, icon, isReport: false, key }
}

export const PAGES: readonly Page[] = [
  {
    path: '/',
    entry: report('Overview', 'overview', 'o'),
    component: OverviewPage,
    load: () => Promise.resolve(),
  },
  later('/experiment', place('Experiment', 'experiment', 'x'), () => import('../experiment/experiment-page.tsx')),
  later('/customers', place('Customers', 'customers', 'u'), () => import('../customers/customers-page.tsx')),
  later('/customers/:id', null, () => import('../profile/profile-page.tsx')),
]
