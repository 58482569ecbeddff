import { z } from 'zod'
import { bodyFits } from '#shared/features/post/body-fits.ts'
import { PostContent } from '#shared/features/post/post.ts'
import { postLimits } from '#shared/features/post/post-limits.ts'
import type { Draft, DraftReading } from '../use-draft.ts'
import { WrittenBody } from './stored-body.ts'

/** A post being written: may be empty, too long or wrong in any way. @see POST-5 */
export const PostDraft = z.strictObject({ title: z.string(), body: WrittenBody })
export type PostDraft = z.infer<typeof PostDraft>

/** What is wrong, where it is shown, and whether to say so at once or only when asked to send. */
export interface PostProblem {
  readonly at: 'title' | 'body'
  readonly says:
    | 'titleMissing'
    | 'titleTooLong'
    | 'bodyEmpty'
    | 'bodyTooLong'
    | 'tooManyPictures'
    | 'listTooDeep'
    | 'tooManyParts'
    | 'tableTooLarge'
    | 'bodyWrong'
  readonly when: 'typing' | 'sending'
}

/** How a post is written, kept and made into content. */
export const postDraft = {
  schema: PostDraft,
  start: () => ({ title: '', body: { type: 'doc' as const, content: [{ type: 'paragraph' }] } }),
  read: readPostDraft,
} satisfies Draft<PostDraft, PostContent, PostProblem>

function readPostDraft(draft: PostDraft): DraftReading<PostContent, PostProblem> {
  const parsed = PostContent.safeParse(draft)
  if (parsed.success) return { ok: true, content: parsed.data }
  return { ok: false, problems: [...titleProblems(draft.title), ...bodyProblems(draft.body, parsed.error.issues)] }
}

function titleProblems(title: string): readonly PostProblem[] {
  const { length } = title.trim()
  if (length === 0) return [{ at: 'title', says: 'titleMissing', when: 'sending' }]
  return length > postLimits.title ? [{ at: 'title', says: 'titleTooLong', when: 'typing' }] : []
}

const excess = {
  tooLong: 'bodyTooLong',
  tooManyPictures: 'tooManyPictures',
  listTooDeep: 'listTooDeep',
  tooManyNodes: 'tooManyParts',
  tooDeep: 'tooManyParts',
} as const

function bodyProblems(body: WrittenBody, issues: readonly z.core.$ZodIssue[]): readonly PostProblem[] {
  const wrong = bodyFits(body)
  if (wrong !== null) return [{ at: 'body', says: excess[wrong], when: 'typing' }]
  if (hasLargeTable(body)) return [{ at: 'body', says: 'tableTooLarge', when: 'typing' }]
  const [issue] = issues.filter(({ path }) => path[0] === 'body')
  if (issue !== undefined && issue.path.length > 1) return [{ at: 'body', says: 'bodyWrong', when: 'sending' }]
  return issue !== undefined || isBlank(body) ? [{ at: 'body', says: 'bodyEmpty', when: 'sending' }] : []
}

/** A spreadsheet's, for one; only the toolbar keeps to the limits. */
function hasLargeTable({ content }: WrittenBody): boolean {
  const held = (node: unknown): readonly unknown[] => {
    const { content: within } = Object(node)
    return Array.isArray(within) ? within : []
  }
  return content.some(
    (node) =>
      node.type === 'table' &&
      (held(node).length > postLimits.rows || held(node).some((row) => held(row).length > postLimits.columns)),
  )
}

/** Whether nothing is said or shown; asked while the title is wrong too, when the schema does not come so far. */
function isBlank(body: WrittenBody): boolean {
  return !PostContent.safeParse({ title: '.', body }).success
}
