import type { PostBody, PostNode } from './post-body.ts'

/** Every node of a body, in the order of reading, each before what it holds. */
export function* bodyNodes(body: PostBody): Generator<PostNode> {
  const waiting: PostNode[] = [...body.content].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if (!('content' in node) || node.content === undefined) continue
    for (const child of [...node.content].reverse()) waiting.push(child)
  }
}

/** Ids of the pictures, each once, in the order of reading. */
export function bodyPictures(body: PostBody): readonly string[] {
  const ids = [...bodyNodes(body)].flatMap((node) => (node.type === 'image' ? node.attrs.id : []))
  return [...new Set(ids)]
}

/** Ids of the people mentioned, each once. */
export function bodyMentions(body: PostBody): readonly string[] {
  const ids = [...bodyNodes(body)].flatMap((node) => (node.type === 'mention' ? node.attrs.id : []))
  return [...new Set(ids)]
}

/** How many characters were written: as many as `bodyText` has, without what holds them apart. @see POST-1 */
export function bodyLength(body: PostBody): number {
  let length = 0
  for (const node of bodyNodes(body)) length += wordsOf(node).length
  return length
}

/** The words without their dress: a line for each paragraph, a mention as its name behind an `@`. */
export function bodyText(body: PostBody): string {
  const lines: string[] = ['']
  const say = (words: string) => lines.push(`${lines.pop() ?? ''}${words}`)
  for (const node of bodyNodes(body)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') lines.push('')
    say(node.type === 'hardBreak' ? '\n' : wordsOf(node))
  }
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function wordsOf(node: PostNode): string {
  if (node.type === 'text') return node.text
  return node.type === 'mention' ? `@${node.attrs.label}` : ''
}
