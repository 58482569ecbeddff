import type { Format } from '../format.ts'
import { textFormat } from './text.ts'

/** Every type of message, by its name in the payload. */
export const formats: Readonly<Record<string, Format>> = {
  text: textFormat,
}
