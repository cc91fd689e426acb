export interface BenchPage {
  readonly name: string
  readonly path: string
  /** Its panels ask about many contacts, and look at the period in the address. */
  readonly isReport: boolean
}

const report = (name: string, path: string): BenchPage => ({ name, path, isReport: true })
const place = (name: string, path: string): BenchPage => ({ name, path, isReport: false })

export function pagesOf(customerPath: string): BenchPage[] {
  return [
    report('Overview', '/'),
    report('Channels', '/channels'),
    report('Attempts', '/attempts'),
    report('Best time', '/timing'),
    report('Email load', '/email'),
    report('Fatigue', '/fatigue'),
    report('Permission', '/permission'),
    place('Customers', '/customers'),
    place('Profile', customerPath),
    place('Data', '/data'),
    place('Developers', '/developers'),
    place('Settings', '/settings'),
  ]
}

/** The last 90 days of the made-up business. */
const RANGE = 'contactsFrom=2026-08-03&contactsTo=2026-11-01'

/** Lists of the people behind a number, of every kind. */
export const PEOPLE_BEHIND: readonly BenchPage[] = [
  place('behind unanswered attempts', `/customers?${RANGE}&contactsMeasure=UNANSWERED_RATE&contactsPart=NUMERATOR`),
  place('behind contacts of a channel', `/customers?${RANGE}&contactsMeasure=CONTACTS&contactsChannels=SMS`),
  place(
    'behind a permission',
    '/customers?permissionPurposeClass=MARKETING&permissionChannel=EMAIL&permissionStates=CONSENT_WITHDRAWN',
  ),
  place(
    'behind “preferred but not permitted”',
    '/customers?permissionPurposeClass=MARKETING&permissionFirstChoice=true&permissionIsOpen=false',
  ),
  place('behind “under-contacted”', '/customers?fatigueClasses=UNDER_CONTACTED'),
]
