import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import type { Feature } from '../feature.ts'
import { bodyMentions, bodyPictures, bodyText } from './body-nodes.ts'
import { PostBody } from './post-body.ts'
import { postExamples } from './post-examples.ts'
import { postLimits } from './post-limits.ts'

/** A title, and a body that says or shows something. @see POST-1, POST-3 */
export const PostContent = z
  .strictObject({ title: z.string().trim().min(1).max(postLimits.title), body: PostBody })
  .refine(({ body }) => bodyText(body) !== '' || bodyPictures(body).length > 0, { path: ['body'] })
export type PostContent = z.infer<typeof PostContent>

/** What one person left at a post: that they like it, in the slot '', and each comment, in a slot of its own. @see POST-4 */
export const PostEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('like'), at: Instant }),
  z.strictObject({ type: z.literal('comment'), text: z.string().min(1).max(postLimits.comment), at: Instant }),
])
export type PostEntry = z.infer<typeof PostEntry>

/** `edits` counts how often it was written anew, `editedAt` is the last time. @see POST-2, POST-4 */
export const PostState = z.strictObject({
  likes: z.number().int().min(0),
  comments: z.number().int().min(0),
  edits: z.number().int().min(0),
  editedAt: Instant.nullable(),
})
export type PostState = z.infer<typeof PostState>

/** The slot of a comment's entry. */
export const CommentSlot = z.string().regex(/^c:[0-9A-Za-z-]{1,40}$/)

/** @see POST-4 */
export const PostAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('like'), liked: z.boolean() }),
  z.strictObject({ type: z.literal('comment'), text: z.string().trim().min(1).max(postLimits.comment) }),
  z.strictObject({ type: z.literal('deleteComment'), personId: Id, slot: CommentSlot }),
  z.strictObject({ type: z.literal('edit'), content: PostContent }),
])
export type PostAction = z.infer<typeof PostAction>

const reasons = ['post.notAuthor', 'post.commentGone', 'post.commentNotYours', 'post.tooManyComments'] as const

/** Post 图文信息: a title and a document, to be read, liked and talked about. @see POST-1 … POST-5 */
export const post = {
  tool: 'post',
  version: 1,
  capability: 'post.create',
  answering: 'post.create',
  answers: 'unasked',
  content: PostContent,
  entry: PostEntry,
  state: PostState,
  action: PostAction,
  reasons,
  whenOffline: 'queue',
  start: () => ({ likes: 0, comments: 0, edits: 0, editedAt: null }),
  endsAt: () => null,
  pictures: ({ body }) => bodyPictures(body),
  people: ({ body }) => bodyMentions(body),
  mentions: ({ body }) => bodyMentions(body),
  searched: ({ title, body }) => [title, ...bodyText(body).split('\n')],
  summary: ({ title }) => ({ zh: `[图文] ${shortened(title)}`, en: `[Post] ${shortened(title)}` }),
  examples: postExamples,
} as const satisfies Feature<PostContent, PostEntry, PostState, PostAction, (typeof reasons)[number]>

function shortened(title: string): string {
  const characters = [...title]
  return characters.length <= 72 ? title : `${characters.slice(0, 71).join('')}…`
}
