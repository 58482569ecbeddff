import { create } from 'zustand'
import { showSection } from '../shell/shell.store.ts'
import type { RowKey } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'

/** A cell of the comparison. */
export interface Place {
  readonly key: RowKey
  readonly kind: ComparedKind
}

interface CompareState {
  readonly typed: string
  readonly onlyDifferences: boolean
  /** The cell the keys start from. */
  readonly at: Place | null
  /** Whether its explanation is open. */
  readonly explained: boolean
}

const start: CompareState = { typed: '', onlyDifferences: false, at: null, explained: false }

/** What the comparison page shows; stays as it was while one looks elsewhere. */
export const useCompare = create<CompareState>()(() => start)

/** Opens the comparison at one cell, from wherever a "why?" is asked. @see CMP-1 */
export function showInComparison(at: Place): void {
  useCompare.setState({ ...start, at, explained: true })
  showSection('compare')
}

export function search(typed: string): void {
  useCompare.setState({ typed })
}

export function setOnlyDifferences(onlyDifferences: boolean): void {
  useCompare.setState({ onlyDifferences })
}

export function showEverything(): void {
  useCompare.setState({ typed: '', onlyDifferences: false })
}

export function moveTo(at: Place): void {
  useCompare.setState({ at })
}

export function explainCell(at: Place): void {
  useCompare.setState({ at, explained: true })
}

export function closeExplanation(): void {
  useCompare.setState({ explained: false })
}
