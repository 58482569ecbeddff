import { ScrollArea } from '@mantine/core'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { ContextMenu } from '../../menus/ContextMenu.tsx'
import { showConversation, useShell } from '../../shell/shell.store.ts'
import classes from './ConversationList.module.css'
import { ConversationRow } from './ConversationRow.tsx'
import { conversationMenu } from './conversation-menu.ts'
import { sidebarTexts } from './sidebar.texts.ts'

export interface ConversationListHandle {
  focusFirst(): void
  openFirst(): void
}

interface ConversationListProps {
  readonly ids: readonly string[]
  readonly onOpened: () => void
  /** As high as its rows, so that what was found elsewhere follows below. */
  readonly compact: boolean
  readonly ref: Ref<ConversationListHandle>
}

const rowHeight = 62

/** The conversations, only those in sight drawn. Arrows move, Enter opens, right-click offers what can be done. */
export function ConversationList({ ids, onOpened, compact, ref }: ConversationListProps) {
  const t = useTexts(sidebarTexts)
  const language = useLanguage()
  const open = useShell((shell) => shell.conversationId)
  const list = useRef<VirtualizerHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  // One stop of the Tab key: where the focus was, else what is open, else the first.
  const stop = [focused, open].find((id) => id !== null && ids.includes(id)) ?? ids[0]

  const focusAt = (index: number) => {
    const at = Math.max(0, Math.min(ids.length - 1, index))
    const id = ids[at]
    if (id === undefined) return
    setFocused(id)
    list.current?.scrollToIndex(at, { align: 'nearest' })
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus())
  }
  const choose = (id: string) => {
    setFocused(id)
    showConversation(id)
    onOpened()
  }
  useImperativeHandle(ref, () => ({
    focusFirst: () => focusAt(0),
    openFirst: () => ids[0] !== undefined && choose(ids[0]),
  }))

  const press = (event: KeyboardEvent) => {
    const at = stop === undefined ? 0 : ids.indexOf(stop)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    }
    const next = event.altKey || event.ctrlKey ? undefined : moves[event.key]
    if (next !== undefined) focusAt(next)
    else if ((event.key === 'Enter' || event.key === ' ') && stop !== undefined) choose(stop)
    else return
    event.preventDefault()
  }

  return (
    <ContextMenu
      ref={frame}
      role="listbox"
      aria-label={t('list')}
      tabIndex={-1}
      className={classes.frame}
      {...(compact && { style: { flex: `0 1 ${ids.length * rowHeight}px` } })}
      onKeyDown={press}
      menuAt={(target) => {
        const id = target.closest<HTMLElement>('[data-id]')?.dataset.id
        return id === undefined ? null : conversationMenu(id, language)
      }}
    >
      <ScrollArea viewportRef={scroller} scrollbars="y" scrollbarSize={8} className={classes.scroller}>
        <Virtualizer ref={list} scrollRef={scroller} data={ids} itemSize={rowHeight} bufferSize={rowHeight * 6}>
          {(id, index) => (
            <ConversationRow
              key={id}
              id={id}
              open={id === open}
              tabStop={id === stop}
              position={index + 1}
              count={ids.length}
              onChoose={choose}
            />
          )}
        </Virtualizer>
      </ScrollArea>
    </ContextMenu>
  )
}
