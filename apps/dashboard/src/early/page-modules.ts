/** The pages that are no part of the first load, by their addresses. */
export const PAGE_MODULES = {
  '/channels': () => import('../channels/channels-page.tsx'),
  '/attempts': () => import('../attempts/attempts-page.tsx'),
  '/timing': () => import('../timing/timing-page.tsx'),
  '/email': () => import('../email/email-page.tsx'),
  '/fatigue': () => import('../fatigue/fatigue-page.tsx'),
  '/permission': () => import('../permission/permission-page.tsx'),
  '/experiment': () => import('../experiment/experiment-page.tsx'),
  '/customers': () => import('../customers/customers-page.tsx'),
  '/customers/:id': () => import('../profile/profile-page.tsx'),
  '/data/imports/:id': () => import('../data/import-page.tsx'),
  '/data/connectors/:name': () => import('../data/connector-page.tsx'),
  '/data': () => import('../data/data-page.tsx'),
  '/developers/explorer': () => import('../developers/explorer-page.tsx'),
  '/developers': () => import('../developers/developers-page.tsx'),
  '/settings': () => import('../settings/settings-page.tsx'),
  '/welcome': () => import('../welcome/welcome-page.tsx'),
} as const

export type LaterPath = keyof typeof PAGE_MODULES

/** Fetches the page that stands at an address; nothing is fetched for the first page, nor for one that there is not. */
export async function fetchPageAt(address: string): Promise<void> {
  const found = Object.entries(PAGE_MODULES).find(([path]) => isAt(path, address))
  await found?.[1]()
}

/** Whether a page stands at an address; a name after a colon stands for anything. */
export function isAt(path: string, address: string): boolean {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`).test(address)
}
