import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useCallback } from 'react'
import type { Robot } from '#shared/domain/robot.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { robotAddress } from '../../data/robots.ts'
import { useCan } from '../../data/use-can.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CopiedLine } from '../CopiedLine.tsx'
import { curlLine } from '../curl-line.ts'
import classes from './AddressFields.module.css'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

/** Where programs post to, and how, for whoever made the robot. @see ROB-2 */
export function AddressFields({ robot: { conversationId, id: robotId } }: { readonly robot: Robot }) {
  const t = useTexts(robotDialogTexts)
  const { allowed } = useCan('robot.add', conversationId)
  const loaded = useLoaded(useCallback(() => robotAddress({ conversationId, robotId }), [conversationId, robotId]))
  return (
    <section className={classes.address} aria-label={t('address')}>
      <LoadedPlace loaded={loaded}>
        {(address) => (
          <>
            <CopiedLine label={t('address')} text={address} copy={t('copyAddress')} />
            <CopiedLine
              label={t('curl')}
              text={curlLine(address, JSON.stringify({ msgtype: 'text', text: { content: t('hello') } }))}
              copy={t('copyCurl')}
            />
          </>
        )}
      </LoadedPlace>
      <div className={classes.foot}>
        <p className={classes.secret}>{t('addressSecret')}</p>
        {allowed && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={15} />}
            onClick={() => openGroupDialog({ type: 'regenerateRobot', conversationId, robotId })}
          >
            {t('regenerate')}
          </Button>
        )}
      </div>
    </section>
  )
}
