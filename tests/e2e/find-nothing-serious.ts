import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** A picture of the screen for whoever looks later, and no serious accessibility finding on it. */
export async function findNothingSerious(page: Page, screen: string): Promise<void> {
  await stillness(page)
  await page.screenshot({ path: test.info().outputPath(`${screen}.png`) })
  const serious = (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`),
    screen,
  ).toEqual([])
}

/** What is half faded in has half its contrast: looks only once everything that moves for a while has come to rest. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/**
 * Contrast takes most of the time, and is not measured behind a modal dialog, where everything is dimmed. Nothing fades
 * meanwhile: a row that comes to lie under the pointer shows its time at once.
 */
async function violations(page: Page): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    const found = async (where: axe.ElementContext, options: axe.RunOptions) =>
      (await window.axe.run(where, { resultTypes: ['violations'], ...options })).violations
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
    try {
      if (!document.querySelector('[role=dialog][aria-modal=true]')) return await found(document, {})
      return [
        ...(await found({ exclude: ['#root'] }, { runOnly: ['color-contrast'] })),
        ...(await found(document, { rules: { 'color-contrast': { enabled: false } } })),
      ]
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
    }
  })
}
