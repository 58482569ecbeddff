import { z } from 'zod'
import { FileName, fileLimits } from '../domain/file.ts'
import { Id } from '../domain/ids.ts'
import { PopupMenu } from './popup-menu.ts'

const nothing = z.undefined()
const fileFacts = {
  name: z.string().max(1024),
  bytes: z.number().int().min(0).max(fileLimits.bytes),
  lastModified: z.number().int(),
}

/** A file that the person chose, dropped or pasted, as the preload script saw it. Its path is never told to a page. */
export const PickedFile = z.strictObject({ path: z.string().min(1).max(32_768), ...fileFacts })
export type PickedFile = z.infer<typeof PickedFile>

/** A kept file is read in parts of at most so many bytes. */
export const keptPartBytes = 8 * 1024 * 1024

/** What the page may ask of the desktop program, channel by channel; parsed on arrival. */
export const desktopCalls = {
  'secret:read': { input: nothing, output: z.string().nullable() },
  'secret:write': { input: z.string().max(4096), output: nothing },
  'secret:clear': { input: nothing, output: nothing },
  'notification:show': {
    input: z.strictObject({ id: Id, conversationId: Id, title: z.string().max(200), body: z.string().max(400) }),
    output: nothing,
  },
  /** `id`: only if that message is shown. */
  'notification:close': { input: z.strictObject({ conversationId: Id, id: Id.optional() }), output: nothing },
  'badge:set': { input: z.number().int().min(0), output: nothing },
  'link:open': { input: z.string().max(4096), output: z.boolean() },
  'download:file': {
    input: z.strictObject({
      downloadId: Id,
      fileId: Id,
      name: FileName,
      bytes: z.number().int().min(0).max(fileLimits.bytes),
      authorization: z.string().max(200),
    }),
    output: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('saved'), name: z.string() }),
      z.strictObject({ type: z.enum(['notChosen', 'stopped', 'refused', 'failed', 'unwritable']) }),
    ]),
  },
  'download:stop': { input: Id, output: nothing },
  'file:keep': { input: z.strictObject({ uploadId: Id, ...fileFacts }), output: z.boolean() },
  'file:read': {
    input: z
      .strictObject({ uploadId: Id, from: z.number().int().min(0), to: z.number().int().min(0) })
      .refine(({ from, to }) => from <= to && to - from <= keptPartBytes),
    output: z.instanceof(Uint8Array).nullable(),
  },
  'file:letGo': { input: z.array(Id).max(500), output: nothing },
  'console:open': { input: nothing, output: nothing },
  'media:allow': { input: z.boolean(), output: nothing },
  'console:close': { input: nothing, output: nothing },
  /** Answers the id of what was chosen; null when nothing was. */
  'menu:popup': { input: PopupMenu, output: z.number().int().nullable() },
  'theme:set': { input: z.enum(['system', 'light', 'dark']), output: nothing },
  'language:set': { input: z.enum(['zh-CN', 'en']), output: nothing },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>

/** What the desktop program tells the page. */
export const desktopSignals = {
  'conversation:open': z.strictObject({ conversationId: Id }),
  'download:progress': z.strictObject({ downloadId: Id, bytes: z.number().int().min(0) }),
  'menu:chosen': z.enum(['settings', 'search', 'newGroup', 'signOut', 'shortcuts']),
} as const satisfies Record<string, z.ZodType>

export type DesktopCall = keyof typeof desktopCalls
export type DesktopSignal = keyof typeof desktopSignals

/** `window.qun`, there only inside the desktop program; `serverUrl` is the server the program was started for. */
export interface DesktopBridge {
  readonly platform: string
  readonly serverUrl: string
  call<Name extends DesktopCall>(
    name: Name,
    input: z.infer<(typeof desktopCalls)[Name]['input']>,
  ): Promise<z.infer<(typeof desktopCalls)[Name]['output']>>
  on<Name extends DesktopSignal>(
    name: Name,
    listen: (payload: z.infer<(typeof desktopSignals)[Name]>) => void,
  ): () => void
}
