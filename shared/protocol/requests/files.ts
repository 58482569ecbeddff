import { z } from 'zod'
import { FileFacts, FileKind } from '../../domain/file.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { Caption, pictureMessageLimits } from '../../domain/message.ts'
import { Person } from '../../domain/person.ts'
import { RobotSender } from '../../domain/robot.ts'
import { inConversation, mutation, type Request } from '../request.ts'
import { Posted } from './posted.ts'

/** Pictures and files. Their bytes go over HTTP, see there. */
export const fileRequests = {
  'picture:send': {
    doc: 'Pictures with a caption; each was uploaded by you, or is shown in the conversation already. @see MSG-1',
    input: z.strictObject({
      ...mutation,
      ...inConversation,
      pictureIds: z
        .array(Id)
        .min(1)
        .max(pictureMessageLimits.pictures)
        .refine((ids) => new Set(ids).size === ids.length),
      caption: Caption.nullable(),
    }),
    output: Posted,
    changes: true,
    capability: 'image.send',
    refusals: [
      'conversation.unknown',
      'capability.muted',
      'capability.mutedAll',
      'capability.closed',
      'capability.dissolved',
      'picture.unknown',
    ],
  },
  'file:get': {
    doc: 'What the server knows of a file, once it has arrived whole. @see FILE-5',
    input: z.strictObject({ fileId: Id }),
    output: z.strictObject({ file: FileFacts }),
    changes: false,
    capability: null,
    refusals: ['file.unknown', 'file.unfinished'],
  },
  'file:list': {
    doc: 'The files that were sent in a conversation: by part of the name, by kind, in an order; `after` is the last `useId` of the page before. `robot` is who it was `by`, as it was then, where no person sent it. @see FILE-3',
    input: z.strictObject({
      ...inConversation,
      text: z.string().max(100),
      kinds: z.array(FileKind).min(1).max(FileKind.options.length).nullable(),
      sort: z.enum(['newest', 'oldest', 'name', 'size']),
      after: Id.nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({
          useId: Id,
          messageId: Id,
          by: Id,
          robot: RobotSender.nullable(),
          at: Instant,
          file: FileFacts,
        }),
      ),
      people: z.array(Person),
      more: z.boolean(),
    }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
} as const satisfies Record<string, Request>
