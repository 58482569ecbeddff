import type { z } from 'zod'
import type { features, Tool } from '#shared/features/index.ts'
import type { Face } from './face.ts'
import { fileFace } from './file/file.face.ts'
import { formFace } from './form/form.face.ts'
import { meetingFace } from './meeting/meeting.face.ts'
import { pollFace } from './poll/poll.face.ts'
import { postFace } from './post/post.face.ts'
import { redPacketFace } from './redPacket/red-packet.face.ts'
import { reportFace } from './report/report.face.ts'
import { scheduleFace } from './schedule/schedule.face.ts'

export type ContentOf<T extends Tool> = z.infer<(typeof features)[T]['content']>
export type EntryOf<T extends Tool> = z.infer<(typeof features)[T]['entry']>
export type StateOf<T extends Tool> = z.infer<(typeof features)[T]['state']>
export type ActionOf<T extends Tool> = z.infer<(typeof features)[T]['action']>
export type FaceOf<T extends Tool> = Face<ContentOf<T>, EntryOf<T>, StateOf<T>, ActionOf<T>>

/** The face of every tool: the one line a new tool adds here; the compiler says when it is missing. */
export const faces: { readonly [T in Tool]: FaceOf<T> } = {
  poll: pollFace,
  redPacket: redPacketFace,
  post: postFace,
  file: fileFace,
  report: reportFace,
  form: formFace,
  meeting: meetingFace,
  schedule: scheduleFace,
}
