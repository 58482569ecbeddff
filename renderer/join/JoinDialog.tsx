import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useConnection } from '../data/connection.store.ts'
import { joinAsMe } from '../data/join-by-code.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { showConversation } from '../shell/shell.store.ts'
import { JoinSteps } from './JoinSteps.tsx'
import { closeJoin, useJoin } from './join.store.ts'
import { joinTexts } from './join.texts.ts'
import { useJoining } from './use-joining.ts'

/** Somebody's join code, opened in this client. @see GRP-2 */
export function JoinDialog() {
  const t = useTexts(joinTexts)
  const code = useJoin((state) => state.code)
  const begun = useBegun()
  return (
    <Dialog opened={code !== null} onClose={closeJoin} title={t('title')} size={380}>
      {code !== null && begun && <Steps key={code} code={code} />}
    </Dialog>
  )
}

/** Whether the server was heard of at all: a code from the address is there before the line is. */
function useBegun(): boolean {
  const settled = useConnection(({ state }) => state !== 'connecting')
  const [begun, setBegun] = useState(settled)
  useEffect(() => {
    if (settled) setBegun(true)
  }, [settled])
  return begun
}

function Steps({ code }: { readonly code: string }) {
  const t = useTexts(joinTexts)
  const joining = useJoining(joinAsMe, code)
  return (
    <JoinSteps
      joining={joining}
      after={({ conversationId }) => (
        <Button
          variant="light"
          fullWidth
          onClick={() => {
            closeJoin()
            showConversation(conversationId)
          }}
        >
          {t('open')}
        </Button>
      )}
    />
  )
}
