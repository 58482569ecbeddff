import { DomainError } from '#shared/domain/error.ts'
import { bodyMentions } from '#shared/features/post/body-nodes.ts'
import type { PostAction, PostContent, PostEntry, PostState } from '#shared/features/post/post.ts'
import { postLimits } from '#shared/features/post/post-limits.ts'
import type { CardFacts, Doing, Outcome, Rules } from '../rules.ts'

type Post = CardFacts<PostContent, PostState>
type Done = Outcome<PostContent, PostEntry, PostState>

/** @see POST-2, POST-4 */
export const postRules: Rules<PostContent, PostEntry, PostState, PostAction> = {
  act: (post, mine, action, at) => {
    switch (action.type) {
      case 'like':
        return like(post, mine, action.liked, at)
      case 'comment':
        return comment(post, action.text, at)
      case 'deleteComment':
        return deleteComment(post, mine, action.personId, at)
      case 'edit':
        return edit(post, action.content, at)
    }
  },
  concerns: (_, action, at) => {
    if (action.type === 'comment') return { personId: at.personId, slot: `c:${at.newId()}` }
    if (action.type === 'deleteComment') return { personId: action.personId, slot: action.slot }
    return { personId: at.personId, slot: '' }
  },
  present: (post) => post.state,
  entriesFor: (_, __, entries) => entries,
  namesMissing: () => false,
  result: () => null,
  table: (_, entries, nameOf) => ({
    columns: [
      { zh: '评论人', en: 'Who' },
      { zh: '评论', en: 'Comment' },
    ],
    rows: entries.flatMap(({ personId, entry }) => (entry.type === 'comment' ? [[nameOf(personId), entry.text]] : [])),
  }),
}

/** Liking what one likes already changes nothing. */
function like({ state }: Post, mine: PostEntry | null, liked: boolean, { now }: Doing): Done {
  const step = Number(liked) - Number(mine !== null)
  if (step === 0) return { state }
  return { state: { ...state, likes: state.likes + step }, entry: liked ? { type: 'like', at: now } : null }
}

function comment({ state }: Post, text: string, { now }: Doing): Done {
  if (state.comments >= postLimits.comments) {
    throw new DomainError('conflict', 'post.tooManyComments', { most: postLimits.comments })
  }
  return { state: { ...state, comments: state.comments + 1 }, entry: { type: 'comment', text, at: now } }
}

/** Their own by anyone, anyone's by whoever runs the card. */
function deleteComment({ state }: Post, found: PostEntry | null, authorId: string, at: Doing): Done {
  if (found === null) throw new DomainError('not_found', 'post.commentGone')
  if (authorId !== at.personId && !at.runs) throw new DomainError('forbidden', 'post.commentNotYours')
  return { state: { ...state, comments: state.comments - 1 }, entry: null }
}

/** Calls only those who were not mentioned before. */
function edit(post: Post, content: PostContent, { personId, now }: Doing): Done {
  const { state } = post
  if (personId !== post.createdBy) throw new DomainError('forbidden', 'post.notAuthor')
  if (JSON.stringify(content) === JSON.stringify(post.content)) return { state }
  const before = new Set(bodyMentions(post.content.body))
  const called = bodyMentions(content.body).filter((id) => !before.has(id) && id !== personId)
  const changed = { state: { ...state, edits: state.edits + 1, editedAt: now }, content }
  if (called.length === 0) return changed
  const { title } = content
  return { ...changed, says: { summary: { zh: `图文更新：${title}`, en: `Post updated: ${title}` }, mentions: called } }
}
