import type { Format } from '../format.ts'
import { fileFormat } from './file.ts'
import { imageFormat } from './image.ts'
import { markdownFormat } from './markdown.ts'
import { markdownV2Format } from './markdown-v2.ts'
import { newsFormat } from './news.ts'
import { templateCardFormat } from './template-card.ts'
import { textFormat } from './text.ts'
import { voiceFormat } from './voice.ts'

/** Every type of message, by its name in the payload. */
export const formats: Readonly<Record<string, Format>> = {
  text: textFormat,
  markdown: markdownFormat,
  markdown_v2: markdownV2Format,
  image: imageFormat,
  news: newsFormat,
  file: fileFormat,
  voice: voiceFormat,
  template_card: templateCardFormat,
}
