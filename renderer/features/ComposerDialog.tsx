import { useState } from 'react'
import type { Tool } from '#shared/features/index.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { useConnection } from '../data/connection.store.ts'
import { sendCard } from '../data/send.ts'
import { useSession } from '../data/session.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { now } from '../time/now.ts'
import classes from './DetailDialog.module.css'
import { dialogSize } from './dialog-size.ts'
import { featureTexts } from './features.texts.ts'
import { faces } from './index.ts'
import { ToolTitle } from './ToolTitle.tsx'
import { keepToolDraft, readToolDraft } from './tool-draft.ts'
import { refusalOf } from './use-card-deeds.ts'

interface ComposerDialogProps {
  readonly tool: Tool
  readonly conversationId: string
  readonly onClose: () => void
}

/** Where a tool's card is written. Closing keeps the draft; sending forgets it; a refusal keeps it and says why. @see TOOL-1 */
export function ComposerDialog({ tool, conversationId, onClose }: ComposerDialogProps) {
  const t = useTexts(featureTexts)
  const language = useLanguage()
  const personId = useSession((session) => session.me?.id ?? '')
  const clockAhead = useConnection((connection) => connection.clockAhead)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const place = { personId, conversationId, tool }
  const [saved] = useState(() => readToolDraft(place))
  const { Composer, label, composing } = faces[tool]

  async function submit(content: unknown): Promise<void> {
    setBusy(true)
    setRefusal(null)
    try {
      await sendCard(conversationId, tool, content)
      keepToolDraft(place, null)
      onClose()
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      onClose={onClose}
      size={dialogSize(tool)}
      padding={0}
      title={<ToolTitle tool={tool} text={composing?.(language) ?? t('newCard', { tool: label(language) })} />}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <Composer
        conversationId={conversationId}
        saved={saved}
        now={() => now() + clockAhead}
        busy={busy}
        refusal={refusal}
        onSave={(draft) => keepToolDraft(place, draft)}
        onSubmit={(content) => void submit(content)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
