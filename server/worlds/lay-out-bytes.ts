import { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { demoFiles, demoPictures } from './demo/files.ts'

/** Puts the bytes of the demo world's files and pictures where their rows say they are. */
export async function layOutBytes({ uploadFiles, pictureFiles }: Context): Promise<void> {
  for (const { facts, bytes } of Object.values(demoFiles)) {
    await uploadFiles.remove(facts.id)
    await uploadFiles.begin(facts.id)
    await uploadFiles.append(facts.id, 0, Readable.from([bytes]))
    await uploadFiles.keep(facts.id)
  }
  for (const { pictureId, bytes } of Object.values(demoPictures)) {
    const file = await pictureFiles.receive(pictureId, Readable.from([bytes]), bytes.length)
    await file.keep(bytes.length)
  }
}
