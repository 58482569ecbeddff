/** All pages of a list, one after the other. */
export async function everyPage<Page extends { readonly next: string | null }>(
  ask: (cursor: string | null) => Promise<Page>,
): Promise<Page[]> {
  const pages = [await ask(null)]
  for (let cursor = pages[0]?.next ?? null; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    pages.push(await ask(cursor))
  }
  return pages
}
