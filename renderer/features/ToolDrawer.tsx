import { Drawer, FocusTrap, Tabs } from '@mantine/core'
import { tools } from '#shared/features/index.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { useFocusBack } from '../keyboard/use-focus-back.ts'
import { featureTexts } from './features.texts.ts'
import { openCard, useOpenedCard } from './opened-card.store.ts'
import { ToolCards } from './ToolCards.tsx'
import { ToolTitle } from './ToolTitle.tsx'

interface ToolDrawerProps {
  readonly conversationId: string
  readonly onClose: () => void
}

/** Everything the group's tools have made so far, tool by tool, with its state. @see TOOL-1 */
export function ToolDrawer({ conversationId, onClose }: ToolDrawerProps) {
  const t = useTexts(featureTexts)
  useFocusBack()
  const covered = useOpenedCard(({ cardId }) => cardId !== null)
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={380}
      title={t('drawer')}
      closeOnEscape={!covered}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FocusTrap.InitialFocus />
      <Tabs defaultValue={tools[0] ?? null} keepMounted={false}>
        <Tabs.List>
          {tools.map((tool) => (
            <Tabs.Tab key={tool} value={tool}>
              <ToolTitle tool={tool} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tools.map((tool) => (
          <Tabs.Panel key={tool} value={tool} pt="sm">
            <ToolCards tool={tool} conversationId={conversationId} onOpen={openCard} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Drawer>
  )
}
