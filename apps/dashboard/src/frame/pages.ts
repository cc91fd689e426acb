import { type ComponentType, lazy } from 'react'
import { type LaterPath, PAGE_MODULES } from '../early/page-modules.ts'
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

export interface Page {
  readonly path: string
  /** Null: it is reached from other pages. */
  readonly entry: Entry | null
  /** As it can be shown now: a page that is here is shown at once, one that is not holds its place first. */
  readonly component: () => ComponentType
  readonly load: () => Promise<PageModule>
}

interface PageModule {
  readonly default: ComponentType
}

/** Only the first page is there from the beginning. */
function later(path: LaterPath, entry: Entry | null): Page {
  const load: () => Promise<PageModule> = PAGE_MODULES[path]
  const onceHere = lazy(load)
  let here: ComponentType | null = null
  return {
    path,
    entry,
    component: () => here ?? onceHere,
    load: async () => {
      const page = await load()
      here = page.default
      return page
    },
  }
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
    component: () => OverviewPage,
    load: () => Promise.resolve({ default: OverviewPage }),
  },
  later('/channels', report('Channels', 'channels', 'c')),
  later('/attempts', report('Attempts', 'attempts', 'a')),
  later('/timing', report('Best time', 'timing', 't')),
  later('/email', report('Email load', 'email', 'e')),
  later('/fatigue', report('Fatigue', 'fatigue', 'f')),
  later('/permission', report('Permission', 'permission', 'p')),
  later('/experiment', place('Experiment', 'experiment', 'x')),
  later('/customers', place('Customers', 'customers', 'u')),
  later('/customers/:id', null),
  later('/data/imports/:id', null),
  later('/data/connectors/:name', null),
  later('/data', place('Data', 'data', 'd')),
  later('/developers/explorer', null),
  later('/developers', place('Developers', 'developers', 'v')),
  later('/settings', place('Settings', 'settings', 's')),
  later('/welcome', null),
]
