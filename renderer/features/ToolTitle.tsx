import type { Tool } from '#shared/features/index.ts'
import { useLanguage } from '../i18n/use-texts.ts'
import { faces } from './index.ts'
import classes from './ToolTitle.module.css'

/** A tool's sign and name, or another text beside its sign. */
export function ToolTitle({ tool, text }: { readonly tool: Tool; readonly text?: string }) {
  const language = useLanguage()
  const { icon: Sign, label } = faces[tool]
  return (
    <span className={classes.title}>
      <Sign size={18} stroke={1.8} aria-hidden="true" />
      {text ?? label(language)}
    </span>
  )
}
