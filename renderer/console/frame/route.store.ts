import { create } from 'zustand'

/** The pages of the console; the address carries the page, so that reload and back do what they say. */
export const pages = [
  'enterprise',
  'admins',
  'directory',
  'chat',
  'departmentGroups',
  'groups',
  'robots',
  'audit',
] as const
export type PageName = (typeof pages)[number]

interface Route {
  readonly page: PageName
  /** What of the page is chosen: a department's id in the directory. */
  readonly chosen: string | null
}

export const useRoute = create<Route>()(() => routeIn(window.location.hash))

export function goTo(page: PageName, chosen: string | null = null): void {
  window.location.hash = chosen === null ? `#/${page}` : `#/${page}/${chosen}`
}

/** Follows the address bar and the back button, for as long as the page lives. */
export function followAddress(): () => void {
  const follow = () => useRoute.setState(routeIn(window.location.hash))
  window.addEventListener('hashchange', follow)
  return () => window.removeEventListener('hashchange', follow)
}

function routeIn(hash: string): Route {
  const [, name, chosen] = /^#\/([A-Za-z]+)(?:\/([0-9A-Za-z-]+))?$/.exec(hash) ?? []
  return { page: pages.find((page) => page === name) ?? 'enterprise', chosen: chosen ?? null }
}
