import { IconAlertTriangle, IconUserCheck, IconUserQuestion, IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { limits } from '#shared/domain/limits.ts'
import { useEnterprise } from '../../data/enterprise.store.ts'
import { explain } from '../../i18n/explain.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import classes from '../GroupKindNote.module.css'
import type { InvitePlan } from '../invite-plan.ts'
import { dialogTexts } from './dialogs.texts.ts'

interface InviteNoteProps {
  readonly plan: InvitePlan
  readonly groupName: string
}

/** What inviting these people will bring about, where that is more than their coming. @see CONV-1, CONV-3 */
export function InviteNote({ plan, groupName }: InviteNoteProps) {
  const t = useTexts(dialogTexts)
  const language = useLanguage()
  const externalLimit = useEnterprise((enterprise) => enterprise.externalLimit)
  switch (plan.outcome) {
    case 'nobody':
    case 'join':
      return null
    case 'ask':
      return (
        <Note
          kind="internal"
          icon={<IconUserQuestion size={18} stroke={1.6} aria-hidden />}
          title={t('willAsk')}
          text={t('willAskText')}
        />
      )
    case 'consent':
      return (
        <Note
          kind="wechat"
          icon={<IconUserCheck size={18} stroke={1.6} aria-hidden />}
          title={t('willConsent')}
          text={t('willConsentText', { limit: limits.wechat.consentOver })}
        />
      )
    case 'convert':
      return (
        <Note
          kind="external"
          icon={<IconWorld size={18} stroke={1.6} aria-hidden />}
          title={t('willConvert')}
          text={t('willConvertText', {
            name: groupName,
            size: plan.size,
            most: externalLimit,
            withWeChat: limits.external.atCreationWithWeChat,
          })}
        />
      )
    case 'refused':
      return (
        <Note
          kind="refused"
          icon={<IconAlertTriangle size={18} stroke={1.6} aria-hidden />}
          title={explain(plan.refusal, language)}
        />
      )
  }
}

interface NoteProps {
  readonly kind: string
  readonly icon: ReactNode
  readonly title: string
  readonly text?: string
}

function Note({ kind, icon, title, text }: NoteProps) {
  return (
    <div className={classes.note} data-kind={kind}>
      {icon}
      <div>
        <strong>{title}</strong>
        {text && <p className={classes.text}>{text}</p>}
      </div>
    </div>
  )
}
