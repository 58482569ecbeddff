import { z } from 'zod'
import { RobotFacts, robotLimits } from '#shared/domain/robot.ts'
import type { Draft } from '../../features/use-draft.ts'

/** A robot as it is being written down: perhaps still without a name. */
export const RobotDraft = RobotFacts.extend({ name: z.string().max(200), description: z.string().max(2000) })
export type RobotDraft = z.infer<typeof RobotDraft>

export interface RobotProblem {
  readonly at: 'name' | 'description'
  readonly says: 'nameMissing' | 'nameLong' | 'descriptionLong' | 'textUnfit'
  readonly when: 'typing' | 'sending'
}

export const robotDraft: Draft<RobotDraft, RobotFacts, RobotProblem> = {
  schema: RobotDraft,
  start: () => ({ name: '', avatar: { type: 'symbol', symbol: 'robot', colour: 'blue' }, description: '' }),
  read(value) {
    const facts = RobotFacts.safeParse({ ...value, description: value.description.trim() })
    const problems = problemsOf(value)
    if (facts.success && problems.length === 0) return { ok: true, content: facts.data }
    const unfit: RobotProblem = { at: 'name', says: 'textUnfit', when: 'sending' }
    return { ok: false, problems: problems.length > 0 ? problems : [unfit] }
  },
}

function problemsOf({ name, description }: RobotDraft): RobotProblem[] {
  const problems: RobotProblem[] = []
  const said = name.trim()
  if (said === '') problems.push({ at: 'name', says: 'nameMissing', when: 'sending' })
  if (said.length > robotLimits.name) problems.push({ at: 'name', says: 'nameLong', when: 'typing' })
  if (description.trim().length > robotLimits.description)
    problems.push({ at: 'description', says: 'descriptionLong', when: 'typing' })
  return problems
}
