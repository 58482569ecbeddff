import { z } from 'zod'
import { ClientId, Id } from '#shared/domain/ids.ts'
import { PictureBody, TextBody } from '#shared/domain/message.ts'
import { RefusalSchema } from '../parse-reply.ts'

/**
 * `posted`: the server has it, at `rev`; it goes as soon as the timeline has it too.
 * `tries` counts answers that said "not now".
 */
export const ParcelState = z.discriminatedUnion('type', [
  z.object({ type: z.literal('waiting'), tries: z.number().int() }),
  z.object({ type: z.literal('sending'), tries: z.number().int() }),
  z.object({ type: z.literal('posted'), rev: z.number().int() }),
  z.object({ type: z.literal('refused'), refusal: RefusalSchema }),
])
export type ParcelState = z.infer<typeof ParcelState>

/** One message on its way out. `madeAt` is this machine's clock, for showing only. */
export const Parcel = z.object({
  clientId: ClientId,
  conversationId: Id,
  body: z.discriminatedUnion('type', [
    TextBody,
    PictureBody,
    z.object({ type: z.literal('card'), tool: z.string(), content: z.unknown() }),
  ]),
  madeAt: z.number(),
  state: ParcelState,
})
export type Parcel = z.infer<typeof Parcel>
