import { Component, type ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './SystemLine.module.css'
import { timelineTexts } from './timeline.texts.ts'
import type { TimelineItem } from './timeline-items.ts'

interface RowBoundaryProps {
  readonly item: TimelineItem
  readonly children: ReactNode
}

interface RowBoundaryState {
  readonly broken: boolean
}

/** One row that cannot be drawn says so in its place; the rest of the conversation goes on. A changed row tries again. */
export class RowBoundary extends Component<RowBoundaryProps, RowBoundaryState> {
  override state: RowBoundaryState = { broken: false }

  static getDerivedStateFromError(): RowBoundaryState {
    return { broken: true }
  }

  override componentDidUpdate({ item }: RowBoundaryProps): void {
    if (this.state.broken && item !== this.props.item) this.setState({ broken: false })
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenRow /> : this.props.children
  }
}

function BrokenRow() {
  const t = useTexts(timelineTexts)
  return (
    <div className={classes.row}>
      <span className={classes.line}>{t('cannotShow')}</span>
    </div>
  )
}
