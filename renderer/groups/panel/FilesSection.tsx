import type { Conversation } from '#shared/domain/conversation.ts'
import { useCan } from '../../data/use-can.ts'
import { filesTexts } from '../../files/files.texts.ts'
import { LatestFiles } from '../../files/LatestFiles.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { isDrawn } from '../why-not.ts'
import classes from './GuardedLink.module.css'
import { PanelSection } from './PanelSection.tsx'

interface FilesSectionProps {
  readonly conversation: Conversation
  readonly onAll: () => void
}

/** The latest files of the group, and the way to all of them; not there in kinds that have none. @see FILE-3, GRP-2 */
export function FilesSection({ conversation: { id, rev }, onAll }: FilesSectionProps) {
  const t = useTexts(filesTexts)
  const may = useCan('file.send', id)
  if (!isDrawn(may)) return null
  const all = (
    <button type="button" className={classes.link} onClick={onAll}>
      {t('allFiles')}
    </button>
  )
  return (
    <PanelSection heading={t('groupFiles')} acts={all}>
      <LatestFiles conversationId={id} rev={rev} />
    </PanelSection>
  )
}
