import type { RobotContent } from '#shared/domain/robot-content.ts'
import { NoticeFrame } from './NoticeFrame.tsx'
import classes from './TextNotice.module.css'

/** A card of words, one of them perhaps very large. */
export function TextNotice({ notice }: { readonly notice: Extract<RobotContent, { type: 'text_notice' }> }) {
  const { emphasis, text } = notice
  return (
    <NoticeFrame notice={notice} words={text}>
      {emphasis !== null && (
        <div className={classes.emphasis}>
          {emphasis.title !== null && <strong>{emphasis.title}</strong>}
          {emphasis.description !== null && <span>{emphasis.description}</span>}
        </div>
      )}
    </NoticeFrame>
  )
}
