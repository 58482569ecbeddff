import { describe, expect, it } from 'vitest'
import { capabilities } from '#shared/capabilities/matrix.ts'
import { coreReasons, DomainError, type Reason } from '#shared/domain/error.ts'
import { features, tools } from '#shared/features/index.ts'
import { explain, explainCaught } from './explain.ts'
import { languages } from './texts.ts'

const reasons: readonly Reason[] = [...coreReasons, ...tools.flatMap((tool) => features[tool].reasons)]

/** What refusals come with: a number that must not be passed, how many rows are wrong, a time that is over. */
const factsGiven = { most: 200, errors: 3, within: 120_000 }

describe.each(languages)('refusals in %s', (language) => {
  it.each(reasons)('CAP-1: %s is a sentence, with nothing left to fill in', (reason) => {
    const sentence = explain({ reason, details: factsGiven }, language)
    expect(sentence).not.toBe(reason)
    expect(sentence).not.toMatch(/\{\{|undefined/)
    expect(sentence.length).toBeGreaterThan(4)
  })

  it('CAP-1: names the capability that was refused', () => {
    const sentences = capabilities.map((capability) =>
      explain({ reason: 'capability.kind', details: { capability } }, language),
    )
    expect(new Set(sentences).size).toBe(capabilities.length)
  })

  it('says something useful of what is not a refusal', () => {
    expect(explainCaught(new Error('boom'), language)).not.toContain('boom')
  })
})

it('speaks the language it is asked for', () => {
  const refusal = new DomainError('forbidden', 'capability.kind', { capability: 'poll.create' })
  expect(explain(refusal, 'zh-CN')).toBe('投票只能在内部群和部门群里使用。')
  expect(explain(refusal, 'en')).toBe('Poll: only internal and department groups have this.')
})
