import type { Verdict } from '#shared/capabilities/can.ts'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { explain } from '../i18n/explain.ts'
import type { Language } from '../i18n/texts.ts'
import { useLanguage } from '../i18n/use-texts.ts'

/** Why a control stands there disabled; null where it is not. @see CAP-1, CAP-2 */
export function whyNot(capability: Capability, verdict: Verdict, language: Language): string | null {
  return verdict.allowed ? null : explain({ reason: verdict.reason, details: { capability } }, language)
}

/** The same in the language of the moment. */
export function useWhyNot(capability: Capability, verdict: Verdict): string | null {
  return whyNot(capability, verdict, useLanguage())
}

/** What the viewer may never do here is not drawn at all. @see CAP-2 */
export function isDrawn(verdict: Verdict): boolean {
  return verdict.allowed || verdict.draw === 'disabled'
}
