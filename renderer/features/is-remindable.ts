import type { CardProps } from './face.ts'

/** Whether the viewer may remind somebody who has not answered yet. @see TOOL-5 */
export function isRemindable({
  card,
  phase,
  mayManage,
}: Pick<CardProps<never, never, never, never>, 'card' | 'phase' | 'mayManage'>): boolean {
  return mayManage && phase === 'open' && card.answered < card.audience
}
