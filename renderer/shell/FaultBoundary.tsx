import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from './CentredNote.tsx'
import { shellTexts } from './shell.texts.ts'

interface FaultBoundaryState {
  readonly fault: string | null
}

/** The last resort: says what happened and offers to go on, instead of an empty window. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null }

  static getDerivedStateFromError(fault: unknown): FaultBoundaryState {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <FaultNote fault={this.state.fault} />
  }
}

function FaultNote({ fault }: { readonly fault: string }) {
  const t = useTexts(shellTexts)
  return (
    <CentredNote role="alert" title={t('faultTitle')} text={t('faultText')} detail={fault}>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </CentredNote>
  )
}
