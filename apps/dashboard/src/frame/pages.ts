import { type ComponentType, lazy } from 'react'
import { OverviewPage } from '../overview/overview-page.tsx'
import type { IconName } from './icons.tsx'

/** What stands before the secret of a guest link. */
export const GUEST_PATH = '/s/'

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
  later('/channels', report('Channels', 'channels', 'c'), () => import('../channels/channels-page.tsx')),
  later('/attempts', report('Attempts', 'attempts', 'a'), () => import('../attempts/attempts-page.tsx')),
  later('/timing', report('Best time', 'timing', 't'), () => import('../timing/timing-page.tsx')),
  later('/email', report('Email load', 'email', 'e'), () => import('../email/email-page.tsx')),
  later('/fatigue', report('Fatigue', 'fatigue', 'f'), () => import('../fatigue/fatigue-page.tsx')),
  later('/permission', report('Permission', 'permission', 'p'), () => import('../permission/permission-page.tsx')),
  later('/experiment', place('Experiment', 'experiment', 'x'), () => import('../experiment/experiment-page.tsx')),
  later('/customers', place('Customers', 'customers', 'u'), () => import('../customers/customers-page.tsx')),
  later('/customers/:id', null, () => import('../profile/profile-page.tsx')),
  later('/data/imports/:id', null, () => import('../data/import-page.tsx')),
  later('/data', place('Data', 'data', 'd'), () => import('../data/data-page.tsx')),
  later('/developers/explorer', null, () => import('../developers/explorer-page.tsx')),
  later('/developers', place('Developers', 'developers', 'v'), () => import('../developers/developers-page.tsx')),
  later('/settings', place('Settings', 'settings', 's'), () => import('../settings/settings-page.tsx')),
  later('/welcome', null, () => import('../welcome/welcome-page.tsx')),
]
