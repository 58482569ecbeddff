import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { ExportFormat } from '#shared/protocol/http.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import type { Language } from '../i18n/texts.ts'

/**
 * How a tool looks: its name, its sign, and three components that get everything as props and import no store.
 * `shared/features/<tool>` says what the tool is; the face is drawn from that and nothing else.
 * @see TOOL-1
 */
export interface Face<Content, Entry, State, Action> {
  readonly label: (language: Language) => string
  readonly icon: Icon
  /** What its composer is called, where that is not "new: label". */
  readonly composing?: (language: Language) => string
  /** Where a card stands, for lists, of a tool that knows more than open and ended. @see TOOL-1 */
  readonly standing?: (
    content: Content,
    card: Pick<CardFacts, 'endedAt'> & { readonly state: State },
    at: { readonly language: Language; readonly now: number; readonly deadline: (at: number) => string },
  ) => string
  /** `wide` for what needs room: a document, a calendar, a table. */
  readonly dialogs?: 'wide'
  /** The slot whose answers the detail shows first; all of them, where it is left out. */
  readonly slot?: (state: State) => string
  /** Writes a new card, inside a dialog. */
  readonly Composer: (props: ComposerProps<Content>) => ReactNode
  /** The card in the timeline: live, and small. */
  readonly Card: (props: CardProps<Content, Entry, State, Action>) => ReactNode
  /** The whole of one card, inside a dialog: who answered, who has not, what its managers may do. */
  readonly Detail: (props: DetailProps<Content, Entry, State, Action>) => ReactNode
}

/** What every card carries, whatever its tool. */
export type CardFacts = Omit<CardView, 'tool' | 'version' | 'content' | 'state' | 'mine'>

/**
 * `sending`: not at the server yet. `open`: takes answers. `readOnly`: the group takes none (it is closed, or you may
 * not post). `ended`: at its deadline or early. Only the server decides what a deadline means: see `card.endedAt`.
 */
export type CardPhase = 'sending' | 'open' | 'readOnly' | 'ended'

/** What is being asked of the server right now. */
export type Deed = 'act' | 'end' | 'remind' | 'export'

export interface CardProps<Content, Entry, State, Action> {
  readonly card: CardFacts
  readonly content: Content
  readonly state: State
  /** The viewer's own entry. */
  readonly mine: Entry | null
  readonly phase: CardPhase
  /** The creator, the owner or an admin: may end it, even while it is read-only, and remind while it is open. @see TOOL-2, TOOL-5 */
  readonly mayManage: boolean
  readonly busy: Deed | null
  /** Why the last deed was refused; its sentence is already shown below the card. */
  readonly refusal: Refusal | null
  /** True once the server took it; after a refusal keep what the person chose. */
  readonly onAct: (action: Action) => Promise<boolean>
  readonly onEnd: () => void
  readonly onRemind: () => void
  /** Opens the detail. */
  readonly onOpen: () => void
}

/** Everyone's answers as far as the server shows them to the viewer. */
export type Answers<Entry> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'refused'; readonly refusal: Refusal }
  | {
      readonly phase: 'there'
      /** `slot` tells several entries of a person apart, where a tool keeps them. */
      readonly entries: readonly { readonly person: Person; readonly slot: string; readonly entry: Entry }[]
      /** Answers that may be read, but not whose they are; a sheet of them is nobody's. */
      readonly nameless: readonly Entry[]
      readonly missing: readonly Person[]
    }

export interface DetailProps<Content, Entry, State, Action>
  extends Omit<CardProps<Content, Entry, State, Action>, 'onOpen'> {
  readonly creator: Person | null
  readonly answers: Answers<Entry>
  readonly onExport: (format: ExportFormat) => void
  readonly onRetryAnswers: () => void
  /** Which of a person's answers are shown, where a tool keeps several; null all. */
  readonly slot: string | null
  readonly onSlot: (slot: string) => void
}

export interface ComposerProps<Content> {
  /** Where it will be sent; for the parts that choose among the people there. */
  readonly conversationId: string
  /** What was being written when the dialog was last closed, as `onSave` got it; unknown because it comes from disk. */
  readonly saved: unknown
  /** The screen's clock, milliseconds. */
  readonly now: () => number
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly onSave: (draft: unknown) => void
  readonly onSubmit: (content: Content) => void
  readonly onCancel: () => void
}
