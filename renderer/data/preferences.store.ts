import { z } from 'zod'
import { create } from 'zustand'
import { desktop } from './desktop.ts'

const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['zh-CN', 'en']),
  enterSends: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>
export type Theme = Preferences['theme']
export type Language = Preferences['language']

const key = 'qun.preferences'

/** What a person likes on this machine, whoever signs in. */
export const usePreferences = create<Preferences>()(() => remembered())

export function setTheme(theme: Theme): void {
  keep({ theme })
  desktop()
    ?.call('theme:set', theme)
    .catch(() => undefined)
}

export function setLanguage(language: Language): void {
  keep({ language })
  desktop()
    ?.call('language:set', language)
    .catch(() => undefined)
}

export function setEnterSends(enterSends: boolean): void {
  keep({ enterSends })
}

/** Tells the desktop program at the start, and follows what another window chooses. */
export function followPreferences(): () => void {
  const { theme, language } = usePreferences.getState()
  setTheme(theme)
  setLanguage(language)
  const follow = (event: StorageEvent) => {
    if (event.key === key) usePreferences.setState(remembered())
  }
  window.addEventListener('storage', follow)
  return () => window.removeEventListener('storage', follow)
}

function keep(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  const { theme, language, enterSends } = usePreferences.getState()
  localStorage.setItem(key, JSON.stringify({ theme, language, enterSends }))
}

function remembered(): Preferences {
  const otherwise: Preferences = {
    theme: 'system',
    language: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    enterSends: true,
  }
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const parsed = Preferences.partial().safeParse(stored)
    return parsed.success ? { ...otherwise, ...parsed.data } : otherwise
  } catch {
    return otherwise
  }
}
