import { useCallback } from 'react'
import { openDirect } from '../data/open-conversation.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { notify } from '../shell/notify.ts'
import { showConversation } from '../shell/shell.store.ts'

/** Opens the direct chat with a person and brings it to the front; says why when that fails. */
export function useOpenDirect(): (personId: string) => Promise<void> {
  const explain = useExplain()
  return useCallback(
    async (personId) => {
      try {
        showConversation(await openDirect(personId))
      } catch (caught) {
        notify({ tone: 'failed', message: explain(caught) })
      }
    },
    [explain],
  )
}
