import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RobotContent, RobotTarget } from '#shared/domain/robot-content.ts'
import { OutsideLink } from '../../features/OutsideLink.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { robotTexts } from '../robots.texts.ts'
import classes from './NoticeFrame.module.css'
import { NoticeRows } from './NoticeRows.tsx'
import { SmallPicture } from './SmallPicture.tsx'

export type AnyNotice = Extract<RobotContent, { type: 'text_notice' | 'news_notice' }>

interface NoticeFrameProps {
  readonly notice: AnyNotice
  /** Above the title. */
  readonly lead?: ReactNode
  /** What the card says where it has no title: then these words lead where the card does. */
  readonly words?: string | null
  /** Between the title and the quote. */
  readonly children: ReactNode
}

/** What both kinds of card share. All of it leads where its title does; what lies in it may lead elsewhere. */
export function NoticeFrame({ notice, lead, words = null, children }: NoticeFrameProps) {
  const t = useTexts(robotTexts)
  const { source, title, quote, rows, jumps, target } = notice
  const name = title.title ?? words
  return (
    <article
      className={classes.notice}
      aria-label={name ?? t('notice')}
      data-leads={target.type === 'url' || undefined}
    >
      {source !== null && (
        <header className={classes.source} data-colour={source.colour}>
          {source.pictureId !== null && (
            <SmallPicture pictureId={source.pictureId} className={classes.icon} instead={false} />
          )}
          <span>{source.name}</span>
        </header>
      )}
      {lead}
      <div className={classes.body}>
        <div className={classes.head}>
          {title.title !== null && (
            <div className={classes.title}>
              <Leads target={target} whole>
                {title.title}
              </Leads>
            </div>
          )}
          {title.description !== null && <p className={classes.description}>{title.description}</p>}
        </div>
        {children}
        {title.title === null && words !== null && (
          <p className={classes.text}>
            <Leads target={target} whole>
              {words}
            </Leads>
          </p>
        )}
        {title.title !== null && words !== null && <p className={classes.text}>{words}</p>}
        {quote !== null && (
          <Leads target={quote.target} className={classes.quote}>
            {quote.title !== null && <span className={classes.quoteTitle}>{quote.title}</span>}
            {quote.text !== null && <span className={classes.quoteText}>{quote.text}</span>}
          </Leads>
        )}
        <NoticeRows rows={rows} />
      </div>
      {jumps.map(({ title: words, target: to }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message that never changes.
        <Leads key={place} target={to} className={classes.jump}>
          <span>{words}</span>
          {to?.type === 'url' && <IconChevronRight size={15} stroke={1.8} aria-hidden="true" />}
          {to?.type === 'miniProgram' && <small>{t('inWeChat')}</small>}
        </Leads>
      ))}
      {target.type === 'miniProgram' && <p className={classes.elsewhere}>{t('inWeChat')}</p>}
    </article>
  )
}

interface LeadsProps {
  readonly target: RobotTarget | null
  /** Its link covers the whole card. */
  readonly whole?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Words that lead somewhere, if they do; a mini-program opens in WeChat only. */
export function Leads({ target, whole = false, className, children }: LeadsProps) {
  if (target?.type !== 'url') return <span className={className}>{children}</span>
  const look = [whole ? classes.whole : classes.inner, className].filter(Boolean).join(' ')
  return (
    <OutsideLink href={target.url} className={look} opens={whole}>
      {children}
    </OutsideLink>
  )
}
