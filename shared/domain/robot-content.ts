import { z } from 'zod'
import { FileFacts } from './file.ts'
import { type Bilingual, Id } from './ids.ts'
import { Mention, mentionsFit } from './mention.ts'
import { PictureSide } from './picture.ts'
import { robotLimits } from './robot.ts'
import { documentText, RobotBlock, WebAddress } from './robot-document.ts'

const Words = z.string().min(1)

/** Where a click leads; a mini-program is named, and opens in WeChat only. */
export const RobotTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('url'), url: WebAddress }),
  z.strictObject({ type: z.literal('miniProgram'), appId: z.string(), page: z.string().nullable() }),
])
export type RobotTarget = z.infer<typeof RobotTarget>

/** A line of a card: its name, what it says, and where that leads. */
const CardRow = z.strictObject({
  name: Words,
  value: z.string(),
  leads: z
    .discriminatedUnion('to', [
      z.strictObject({ to: z.literal('url'), url: WebAddress }),
      z.strictObject({ to: z.literal('file'), file: FileFacts }),
      z.strictObject({ to: z.literal('person'), personId: Id }),
    ])
    .nullable(),
})

const Titled = z.strictObject({ title: z.string().nullable(), description: z.string().nullable() })

/** What both kinds of card have. */
const cardParts = {
  source: z
    .strictObject({
      pictureId: Id.nullable(),
      name: z.string().nullable(),
      colour: z.enum(['grey', 'black', 'red', 'green']),
    })
    .nullable(),
  title: Titled,
  quote: z
    .strictObject({ title: z.string().nullable(), text: z.string().nullable(), target: RobotTarget.nullable() })
    .nullable(),
  rows: z.array(CardRow).max(6),
  jumps: z.array(z.strictObject({ title: Words, target: RobotTarget.nullable() })).max(3),
  target: RobotTarget,
}

/**
 * What a robot says. Documents are trees, never HTML. A `pictureId` is a picture of the conversation like any other: one
 * that was named by its address is fetched by the server when it is first asked for, and may turn out not to be there.
 */
export const RobotContent = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('text'), text: Words, mentions: z.array(Mention) })
    .refine(({ text, mentions }) => mentionsFit(text, mentions), { path: ['mentions'] }),
  z.strictObject({ type: z.literal('markdown'), blocks: z.array(RobotBlock).min(1) }),
  z.strictObject({ type: z.literal('markdown_v2'), blocks: z.array(RobotBlock).min(1) }),
  z.strictObject({ type: z.literal('image'), pictureId: Id, width: PictureSide, height: PictureSide }),
  z.strictObject({
    type: z.literal('news'),
    articles: z
      .array(
        z.strictObject({
          title: Words,
          description: z.string().nullable(),
          url: WebAddress,
          pictureId: Id.nullable(),
        }),
      )
      .min(1)
      .max(robotLimits.articles),
  }),
  z.strictObject({ type: z.literal('file'), file: FileFacts }),
  z.strictObject({ type: z.literal('voice'), file: FileFacts, lasts: z.number().int().min(0) }),
  z.strictObject({
    type: z.literal('text_notice'),
    ...cardParts,
    emphasis: Titled.nullable(),
    text: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('news_notice'),
    ...cardParts,
    image: z.strictObject({ pictureId: Id, aspectRatio: z.number().min(1.3).max(2.25) }),
    imageText: z.strictObject({ pictureId: Id, ...Titled.shape, target: RobotTarget.nullable() }).nullable(),
    lines: z.array(Titled).max(4),
  }),
])
export type RobotContent = z.infer<typeof RobotContent>

/** One line for lists and notifications. */
export function summaryOfRobot(content: RobotContent): Bilingual {
  const said = oneLine(robotText(content))
  // A document without words is pictures.
  const wordless = said === '' && (content.type === 'markdown' || content.type === 'markdown_v2')
  const { zh, en } = labels[wordless ? 'image' : content.type]
  const line = (label: string) => (label === '' ? said : `[${label}]${said === '' ? '' : ` ${said}`}`)
  return { zh: line(zh), en: line(en) }
}

const labels: Readonly<Record<RobotContent['type'], Bilingual>> = {
  text: { zh: '', en: '' },
  markdown: { zh: '', en: '' },
  markdown_v2: { zh: '', en: '' },
  image: { zh: '图片', en: 'Picture' },
  news: { zh: '图文', en: 'News' },
  file: { zh: '文件', en: 'File' },
  voice: { zh: '语音', en: 'Voice' },
  text_notice: { zh: '通知', en: 'Notice' },
  news_notice: { zh: '通知', en: 'Notice' },
}

function oneLine(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 119).join('')}…`
}

/** The words a summary says. */
function robotText(content: RobotContent): string {
  switch (content.type) {
    case 'text':
      return content.text
    case 'markdown':
    case 'markdown_v2':
      return documentText(content.blocks)
    case 'image':
      return ''
    case 'news':
      return content.articles[0]?.title ?? ''
    case 'file':
      return content.file.name
    case 'voice':
      return `${Math.max(1, Math.round(content.lasts / 1000))}″`
    case 'text_notice':
      return content.title.title ?? content.text ?? ''
    case 'news_notice':
      return content.title.title ?? ''
  }
}
