import { robotFixtures } from '../../docs/robot-fixtures.ts'
import { makeAmr, type RobotWorld } from './robot-world.ts'

/** What the media of the examples are: names and bytes. */
export const exampleMedia = {
  file: { name: '日报.txt', bytes: Buffer.from('一切正常') },
  voice: { name: '播报.amr', bytes: makeAmr(50) },
} as const

/** The examples that are accepted. */
export const acceptedExamples = robotFixtures().filter(({ answer }) => answer === 0)

/** The number under which the examples call `admin`. */
export function arrangeCalled({ matrix }: RobotWorld): Promise<void> {
  return matrix.arrangePerson('admin', { mobile: '13800000004' })
}

/** Puts in what cannot stand in a file: media ids, and texts that are long. */
export function filled(text: string, media: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{(.+?)\}\}/gu, (_, name: string) => {
    const [, character, count] = /^(.)×(\d+)$/u.exec(name) ?? []
    return character === undefined ? (media.get(name) ?? '') : character.repeat(Number(count))
  })
}

/** What was said, without the ids that differ from run to run. */
export function withoutIds(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content), nameless)
}

function nameless(this: unknown, key: string, value: unknown): unknown {
  if (key === 'pictureId' && value !== null) return 'a picture'
  return key === 'id' && 'mime' in Object(this) ? 'a file' : value
}
