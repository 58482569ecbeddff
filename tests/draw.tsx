import { MantineProvider } from '@mantine/core'
import { type RenderResult, render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { i18n } from '../renderer/i18n/i18n.ts'
import type { Language } from '../renderer/i18n/texts.ts'

/** Draws a component as the client would, without motion, in one language; answers somebody to use it. */
export async function draw(
  element: ReactElement,
  language: Language = 'zh-CN',
): Promise<RenderResult & { readonly person: UserEvent; readonly redraw: (next: ReactElement) => void }> {
  await i18n.changeLanguage(language)
  const framed = (drawn: ReactElement) => <MantineProvider env="test">{drawn}</MantineProvider>
  const screen = render(framed(element))
  return { ...screen, person: userEvent.setup(), redraw: (next) => screen.rerender(framed(next)) }
}
