import { useMemo, useState } from 'react'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { type CarriedPicture, type MediaType, withMedia } from './carried-media.ts'
import { type ExampleName, exampleNames, examplePayload } from './example-payloads.ts'
import { tryTexts } from './try.texts.ts'

/** What stands in the text for the letters of a picture: there are millions of them, and nothing in them to edit. */
interface StoodIn {
  readonly by: string
  readonly base64: string
}

/** What is being written: a text for each type, kept while another is looked at, and what is posted of it. */
export function usePayload() {
  const t = useTexts(tryTexts)
  const language = useLanguage()
  const [type, setType] = useState<ExampleName>('text')
  const [written, setWritten] = useState<Partial<Record<ExampleName, string>>>({})
  const [stoodIn, setStoodIn] = useState<StoodIn | null>(null)
  const [resets, setResets] = useState(0)
  const text = written[type] ?? examplePayload(type, language)
  const payload = useMemo(
    () => (type === 'image' && stoodIn !== null ? text.replaceAll(stoodIn.by, stoodIn.base64) : text),
    [type, text, stoodIn],
  )
  const write = (anew: string | undefined) => setWritten((before) => ({ ...before, [type]: anew }))
  /** Into what stands there by then: choosing and uploading takes its time. */
  const carry = (media: MediaType, fields: Readonly<Record<string, string>>) =>
    setWritten((before) => ({
      ...before,
      [media]: withMedia(before[media] ?? examplePayload(media, language), media, fields),
    }))
  return {
    type,
    text,
    payload,
    /** The example is not as it was. */
    touched: written[type] !== undefined,
    resets,
    choose: (name: string) => setType(exampleNames.find((one) => one === name) ?? 'text'),
    write,
    reset() {
      write(undefined)
      setResets(resets + 1)
    },
    carryPicture({ base64, md5 }: CarriedPicture) {
      const by = t('chosenBase64')
      setStoodIn({ by, base64 })
      carry('image', { base64: by, md5 })
    },
    carryMedia: (media: 'file' | 'voice', mediaId: string) => carry(media, { media_id: mediaId }),
  }
}
