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
