import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { robotLimits } from '#shared/domain/robot.ts'
import type { RobotCode } from '#shared/domain/robot-code.ts'

/** What a message carries that somebody has to choose. */
export type MediaType = 'image' | 'file' | 'voice'

interface MediaLimits {
  readonly bytes: number
  /** What an address answers when there are more. */
  readonly tooLarge: RobotCode
  /** What the file chooser offers; everything without. */
  readonly accept?: string
}

export const mediaLimits: Readonly<Record<MediaType, MediaLimits>> = {
  image: { bytes: robotLimits.imageBytes, tooLarge: 40009, accept: 'image/jpeg,image/png' },
  file: { bytes: robotLimits.fileBytes, tooLarge: 40006 },
  voice: { bytes: robotLimits.voiceBytes, tooLarge: 40006, accept: '.amr' },
}

export interface CarriedPicture {
  readonly base64: string
  readonly md5: string
}

/** A picture the way a payload carries it. */
export async function carriedPicture(file: Blob): Promise<CarriedPicture> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { base64: inBase64(bytes), md5: bytesToHex(md5(bytes)) }
}

function inBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // As many at a time as a call takes arguments.
  for (let from = 0; from < bytes.length; from += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)))
  return btoa(parts.join(''))
}

/** The payload carrying this; what else was written in it stays, as far as it is JSON. */
export function withMedia(text: string, type: MediaType, fields: Readonly<Record<string, string>>): string {
  const written = objectIn(text)
  return JSON.stringify({ ...written, msgtype: type, [type]: { ...Object(written[type]), ...fields } }, null, 2)
}

function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
