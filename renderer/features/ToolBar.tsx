import { type ReactNode, useState } from 'react'
import { can, type Verdict } from '#shared/capabilities/can.ts'
import { features, type Tool, tools } from '#shared/features/index.ts'
import { useConversation } from '../data/conversations.store.ts'
import { useStanding } from '../data/use-can.ts'
import { ComposerDialog } from './ComposerDialog.tsx'
import { ToolRow } from './ToolRow.tsx'
import { WhyNoTools } from './WhyNoTools.tsx'

/** A tool the viewer sees: usable, or there with the reason why it is not. */
export interface OfferedTool {
  readonly tool: Tool
  readonly verdict: Verdict
}

interface ToolBarProps {
  readonly conversationId: string
  /** Leads on from "why no tools?". */
  readonly more?: (kind: 'external' | 'wechat') => ReactNode
}

/** The group's tools over the composer, as the matrix gives them; where some are never there, why. @see CAP-2 */
export function ToolBar({ conversationId, more }: ToolBarProps) {
  const standing = useStanding(useConversation(conversationId))
  const [writing, setWriting] = useState<Tool | null>(null)
  if (standing === null) return null
  const offered = tools
    .map((tool): OfferedTool => ({ tool, verdict: can(features[tool].capability, standing) }))
    .filter(({ verdict }) => verdict.allowed || verdict.draw === 'disabled')
  return (
    <>
      {offered.length > 0 && <ToolRow offered={offered} onChoose={setWriting} />}
      {(standing.kind === 'external' || standing.kind === 'wechat') && (
        <WhyNoTools kind={standing.kind} more={more?.(standing.kind)} />
      )}
      {writing && (
        <ComposerDialog
          key={`${conversationId} ${writing}`}
          tool={writing}
          conversationId={conversationId}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  )
}
