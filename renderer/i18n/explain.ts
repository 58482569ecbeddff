import { capabilities } from '#shared/capabilities/matrix.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { capabilityTexts } from './capability.texts.ts'
import { explainTexts } from './explain.texts.ts'
import { reasonTexts } from './reason.texts.ts'
import type { Language } from './texts.ts'
import { type Facts, translator } from './translate.ts'

/** What happened and what to do, as a sentence in the person's language. */
export function explain({ reason, details }: Pick<Refusal, 'reason' | 'details'>, language: Language): string {
  return translator(reasonTexts, language)(reason, factsOf(details, language))
}

/** The same for anything caught: a refusal explains itself, anything else is a fault of the client. */
export function explainCaught(caught: unknown, language: Language): string {
  return caught instanceof DomainError ? explain(caught, language) : translator(explainTexts, language)('unexpected')
}

function factsOf(details: Refusal['details'], language: Language): Facts {
  const capability = capabilities.find((name) => name === details.capability)
  const what = capability
    ? translator(capabilityTexts, language)(capability)
    : translator(explainTexts, language)('thisAction')
  return {
    ...details,
    what,
    ...(typeof details.within === 'number' ? { within: lasting(details.within, language) } : {}),
  }
}

const minute = 60_000

function lasting(milliseconds: number, language: Language): string {
  const t = translator(explainTexts, language)
  const minutes = Math.round(milliseconds / minute)
  if (minutes < 60) return t('minutes', { count: minutes })
  return t(minutes === 60 ? 'oneHour' : 'hours', { count: minutes / 60 })
}
