import { IconAlertTriangle, IconBrandWechat, IconBuilding, IconWorld } from '@tabler/icons-react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './GroupKindNote.module.css'
import { groupTexts } from './group.texts.ts'
import type { NewGroupKind } from './group-kind.ts'

const faces = {
  internal: { icon: IconBuilding, title: 'willBeInternal', text: 'willBeInternalText' },
  external: { icon: IconWorld, title: 'willBeExternal', text: 'willBeExternalText' },
  wechat: { icon: IconBrandWechat, title: 'willBeWeChat', text: 'willBeWeChatText' },
} as const satisfies Record<NewGroupKind, unknown>

/** What kind of group it will be and what follows from that, before it exists. @see GRP-1 */
export function GroupKindNote({ kind, allowed }: { readonly kind: NewGroupKind; readonly allowed: boolean }) {
  const t = useTexts(groupTexts)
  const { icon: Icon, title, text } = faces[kind]
  return (
    <div className={classes.note} data-kind={allowed ? kind : 'refused'}>
      {allowed ? <Icon size={18} stroke={1.6} aria-hidden /> : <IconAlertTriangle size={18} stroke={1.6} aria-hidden />}
      <div>
        <strong>{allowed ? t(title) : t('noRight')}</strong>
        <p className={classes.text}>{allowed ? t(text) : t('noRightText')}</p>
      </div>
    </div>
  )
}
