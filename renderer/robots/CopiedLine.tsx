import { ActionIcon, Textarea } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './CopiedLine.module.css'

interface CopiedLineProps {
  readonly label: string
  readonly text: string
  /** What the button does, in words. */
  readonly copy: string
}

/** Something to be pasted elsewhere. */
export function CopiedLine({ label, text, copy }: CopiedLineProps) {
  const [copied, setCopied] = useState<string | null>(null)
  const take = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  const Sign = copied === text ? IconCheck : IconCopy
  return (
    <Textarea
      label={label}
      value={text}
      readOnly
      autosize
      maxRows={4}
      spellCheck={false}
      classNames={{ input: classes.text ?? '', section: classes.act ?? '' }}
      onFocus={(event) => event.currentTarget.select()}
      rightSection={
        <ActionIcon color="brand" size={30} aria-label={copy} title={copy} onClick={take}>
          <Sign size={17} aria-hidden="true" />
        </ActionIcon>
      }
    />
  )
}
