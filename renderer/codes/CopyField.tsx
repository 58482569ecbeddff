import { Button, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import classes from './CopyField.module.css'
import { codesTexts } from './codes.texts.ts'

/** A text to be given to somebody or to another program. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useTexts(codesTexts)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'done', message: t('copied') })
  }
  return (
    <div className={classes.field}>
      <TextInput label={label} value={text} readOnly onFocus={(event) => event.currentTarget.select()} />
      <Button variant="light" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
        {t('copy')}
      </Button>
    </div>
  )
}
