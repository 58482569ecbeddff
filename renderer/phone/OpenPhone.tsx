import { Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { openPhone } from './phone.store.ts'
import { phoneTexts } from './phone.texts.ts'

/** Beside a code that has to be scanned: the phone to do it with, where the server lets one take up somebody's. @see CMP-4 */
export function OpenPhone() {
  const t = useTexts(phoneTexts)
  const personas = useSession(({ hello }) => hello?.personas === true)
  if (!personas) return null
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconDeviceMobile size={13} aria-hidden />}
      onClick={openPhone}
    >
      {t('open')}
    </Button>
  )
}
