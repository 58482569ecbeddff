import type { Mention } from '#shared/domain/mention.ts'
import { openLink } from '../../data/open-link.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { MentionedName } from './MentionedName.tsx'
import classes from './RichText.module.css'
import { splitText, type TextPart } from './split-text.ts'
import { timelineTexts } from './timeline.texts.ts'

interface RichTextProps {
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** A text with its mentions and links. A few emoji alone are drawn large. */
export function RichText({ text, mentions }: RichTextProps) {
  return (
    <span className={classes.text} data-large={onlyEmoji.test(text) || undefined}>
      {splitText(text, mentions).map((part) => (
        <Part key={part.at} part={part} />
      ))}
    </span>
  )
}

const onlyEmoji =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}])*){1,3}$/u

function Part({ part }: { readonly part: TextPart }) {
  if (part.type === 'plain') return part.text
  if (part.type === 'link') return <Link address={part.text} />
  return <MentionedName who={part.who}>{part.text}</MentionedName>
}

function Link({ address }: { readonly address: string }) {
  const t = useTexts(timelineTexts)
  const open = async () => {
    if (!(await openLink(address))) notify({ tone: 'failed', message: t('linkRefused') })
  }
  return (
    <a
      href={address}
      className={classes.link}
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      {address}
    </a>
  )
}
