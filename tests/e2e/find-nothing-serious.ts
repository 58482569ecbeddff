import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** A picture of the screen for whoever looks later, and no serious accessibility finding on it. */
export async function findNothingSerious(page: Page, screen: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${screen}.png`) })
  // Electron opens no further pages, which the usual mode would need.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`),
    screen,
  ).toEqual([])
}
