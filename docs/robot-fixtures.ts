import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Fixture = z.strictObject({
  title: z.string(),
  /** What is sent; `body` where it is not what JSON is usually written as. */
  payload: z.unknown().optional(),
  body: z.string().optional(),
  answer: z.number().int(),
  /** How the text of the answer begins, where it says more than the name of its code. */
  text: z.string().optional(),
  /** What then stands in the group. */
  says: z.unknown().optional(),
})

/** A payload and what becomes of it: the same are shown in `docs/robots.md` and sent to a real server by a test. */
export type RobotFixture = z.infer<typeof Fixture> & { readonly name: string }

const folder = new URL('../server/robots/fixtures/', import.meta.url)

/** Types in the order they are explained in; a fixture's name begins with its type. */
const order = ['text', 'markdown', 'markdown-v2', 'image', 'news', 'file', 'voice', 'text-notice', 'news-notice']

function placeOf(name: string): number {
  return order.findLastIndex((type) => name === type || name.startsWith(`${type}-`))
}

/** Every fixture, type by type. */
export function robotFixtures(): readonly RobotFixture[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.json$/, ''))
    .sort((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
    .map((name) => ({
      name,
      ...Fixture.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))),
    }))
}
