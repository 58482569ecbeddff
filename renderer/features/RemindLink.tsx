import { CardLink } from './CardLink.tsx'
import type { CardProps } from './face.ts'
import { isRemindable } from './is-remindable.ts'

export type RemindProps = Pick<
  CardProps<never, never, never, never>,
  'card' | 'phase' | 'mayManage' | 'busy' | 'onRemind'
>

/** Calls who has not answered; nothing where the viewer may not, or nobody is left. @see TOOL-5 */
export function RemindLink({ says, ...asking }: RemindProps & { readonly says: string }) {
  if (!isRemindable(asking)) return null
  return (
    <CardLink onClick={asking.onRemind} busy={asking.busy === 'remind'}>
      {says}
    </CardLink>
  )
}
