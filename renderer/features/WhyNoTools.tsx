import { Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import classes from './ToolRow.module.css'

/** Where a group has no tools: why. @see CAP-2 */
export function WhyNoTools({ kind, more }: { readonly kind: 'external' | 'wechat'; readonly more: ReactNode }) {
  const t = useTexts(featureTexts)
  return (
    <Popover position="top-start" width={280} withRoles={false}>
      <Popover.Target>
        <button type="button" className={classes.tool}>
          <IconHelpCircle size={16} stroke={1.7} aria-hidden="true" />
          {t('whyNone')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.why} role="status">
        {t(kind === 'external' ? 'whyNoneExternal' : 'whyNoneWechat')} {more}
      </Popover.Dropdown>
    </Popover>
  )
}
