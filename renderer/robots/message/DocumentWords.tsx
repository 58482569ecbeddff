import { Fragment } from 'react'
import type { RobotInline } from '#shared/domain/robot-document.ts'
import { MentionedName } from '../../chat/timeline/MentionedName.tsx'
import { OutsideLink } from '../../features/OutsideLink.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { WidePicture } from '../../pictures/WidePicture.tsx'
import { robotTexts } from '../robots.texts.ts'
import classes from './RobotDocument.module.css'

/** Words and what is among them. */
export function DocumentWords({ content }: { readonly content: readonly RobotInline[] }) {
  return content.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
    <Fragment key={place}>
      <Word inline={inline} />
    </Fragment>
  ))
}

function Word({ inline }: { readonly inline: RobotInline }) {
  const t = useTexts(robotTexts)
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'image':
      // Its size is not known before it is fetched: it gets a place of its own that stays as it is.
      return (
        <span className={classes.image}>
          <WidePicture pictureId={inline.pictureId} name={inline.alt || t('picture')} width={320} height={180} />
        </span>
      )
    case 'mention':
      return <MentionedName who={inline.who}>{inline.label}</MentionedName>
    case 'strong':
      return (
        <strong>
          <DocumentWords content={inline.content} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <DocumentWords content={inline.content} />
        </em>
      )
    case 'font':
      return (
        <span data-font={inline.colour}>
          <DocumentWords content={inline.content} />
        </span>
      )
    case 'link':
      return (
        <OutsideLink href={inline.href}>
          <DocumentWords content={inline.content} />
        </OutsideLink>
      )
  }
}
