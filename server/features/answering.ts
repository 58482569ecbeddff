import { DomainError } from '#shared/domain/error.ts'
import type { Tool } from '#shared/features/index.ts'
import { isAnswered } from '#shared/features/is-answered.ts'

/** @throws DomainError where there are no answers to speak of */
export function demandAnswers(tool: Tool): void {
  if (!isAnswered(tool)) throw new DomainError('conflict', 'card.noAnswers')
}

/** What nobody answers does not end either. @throws DomainError there */
export function demandEnds(tool: Tool): void {
  if (!isAnswered(tool)) throw new DomainError('conflict', 'card.noEnd')
}
