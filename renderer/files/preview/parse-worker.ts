import { parseText, type TextToParse } from './parse-text.ts'

self.onmessage = ({ data }: MessageEvent<TextToParse>) => self.postMessage(parseText(data))
