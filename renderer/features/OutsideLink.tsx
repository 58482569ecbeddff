import { type MouseEvent, type ReactNode, useState } from 'react'
import { openLink } from '../data/open-link.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import classes from './OutsideLink.module.css'

interface OutsideLinkProps {
  readonly href: string
  /** Where it should not look like words among words. */
  readonly className?: string | undefined
  /** Whether it is what Enter on the message follows. */
  readonly opens?: boolean
  readonly children: ReactNode
}

/** Words that lead to an address somebody wrote; only the safe opener follows it, and says when it does not. */
export function OutsideLink({ href, className = classes.link, opens = false, children }: OutsideLinkProps) {
  const t = useTexts(featureTexts)
  const [refused, setRefused] = useState(false)

  async function open(event: MouseEvent): Promise<void> {
    event.preventDefault()
    setRefused(!(await openLink(href)))
  }

  return (
    <>
      <a
        className={className}
        href={href}
        title={href}
        rel="noopener noreferrer"
        data-opens={opens ? '' : undefined}
        onClick={(event) => void open(event)}
      >
        {children}
      </a>
      {refused && (
        <span className={classes.refused} role="alert">
          {t('linkRefused')}
        </span>
      )}
    </>
  )
}
