import { useMemo } from 'react'
import { robotCodes } from '#shared/domain/robot-code.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { robotCodeTexts } from './robot-code.texts.ts'

const isKnown = (code: string): code is `${keyof typeof robotCodes}` => Object.hasOwn(robotCodes, code)

/** What a code says, in words. */
export function useCodeWords(): (code: number) => string {
  const t = useTexts(robotCodeTexts)
  return useMemo(
    () => (code) => {
      const name = String(code)
      return t(isKnown(name) ? name : 'another')
    },
    [t],
  )
}
