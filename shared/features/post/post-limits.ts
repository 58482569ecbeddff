/**
 * What a post holds at most. Characters are UTF-16 units, as everywhere; nodes and depth count everything in the tree,
 * so that no document is dear to check, to keep or to draw.
 * @see POST-1
 */
export const postLimits = {
  title: 128,
  characters: 20_000,
  pictures: 50,
  nodes: 6_000,
  depth: 24,
  listDepth: 6,
  rows: 50,
  columns: 10,
  href: 2_048,
  comment: 500,
  comments: 1_000,
} as const
