import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import classes from './DetailFrame.module.css'
import type { CardFacts } from './face.ts'
import { featureTexts } from './features.texts.ts'

interface DetailFrameProps {
  readonly card: CardFacts
  readonly creator: Person | null
  readonly facts: readonly string[]
  readonly title: string
  readonly children: ReactNode
}

/** The top of most tools' details: title, facts, who made it and when, when it ended. */
export function DetailFrame({ card, creator, facts, title, children }: DetailFrameProps) {
  const t = useTexts(featureTexts)
  const { divider } = useTimeTexts()
  return (
    <div className={classes.frame}>
      <div>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.line}>{facts.join(' · ')}</p>
        <p className={classes.line}>
          {creator && <Avatar id={creator.id} name={creator.name} size={20} />}
          {creator
            ? t('createdBy', { name: creator.name, when: divider(card.createdAt) })
            : t('createdAt', { when: divider(card.createdAt) })}
          {card.endedAt !== null && ` · ${t('endedAt', { when: divider(card.endedAt) })}`}
        </p>
      </div>
      {children}
    </div>
  )
}
