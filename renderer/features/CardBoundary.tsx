import { Component, type ReactNode } from 'react'

interface CardBoundaryProps {
  /** When it changes, what failed to draw is tried again. */
  readonly revision: number
  /** Drawn instead when the card cannot be; `again` tries once more. */
  readonly otherwise: (again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps a card that cannot be drawn from taking the conversation with it. */
export class CardBoundary extends Component<CardBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidUpdate(before: CardBoundaryProps): void {
    if (this.state.failed && before.revision !== this.props.revision) this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise(() => this.setState({ failed: false })) : this.props.children
  }
}
