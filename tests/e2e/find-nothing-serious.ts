import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** A picture of the screen for whoever looks later, and no serious accessibility finding on it. */
export async function findNothingSerious(page: Page, screen: string): Promise<void> {
  await stillness(page)
  await page.screenshot({ path: test.info().outputPath(`${screen}.png`) })
  // Electron opens no further pages, which the usual mode would need.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
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
