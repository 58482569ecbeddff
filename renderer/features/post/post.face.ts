import { IconArticle } from '@tabler/icons-react'
import type { PostAction, PostContent, PostEntry, PostState } from '#shared/features/post/post.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { PostCard } from './PostCard.tsx'
import { PostComposer } from './PostComposer.tsx'
import { PostDetail } from './PostDetail.tsx'
import { postTexts } from './post.texts.ts'

/** How a post looks. @see POST-1 … POST-5 */
export const postFace: Face<PostContent, PostEntry, PostState, PostAction> = {
  label: (language) => translator(postTexts, language)('label'),
  icon: IconArticle,
  dialogs: 'wide',
  Composer: PostComposer,
  Card: PostCard,
  Detail: PostDetail,
}
