import { Button, TextInput } from '@mantine/core'
import { IconQrcode, IconScan } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { type ShownCode, watchCodes } from '../data/shown-codes.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { readCode } from '../join/read-code.ts'
import { Choice } from '../shell/Choice.tsx'
import classes from './PhoneHome.module.css'
import { chooseOwner, readOnPhone } from './phone.store.ts'
import { phoneTexts } from './phone.texts.ts'

/** Scanning: a code that is on screen somewhere in this client, or one that is pasted. */
export function PhoneHome() {
  const t = useTexts(phoneTexts)
  const codes = useShownCodes()
  return (
    <div className={classes.home}>
      <div className={classes.lens} aria-hidden="true">
        <IconScan size={64} stroke={1} />
      </div>
      <h3 className={classes.heading}>{t('onScreen')}</h3>
      {codes.length === 0 ? (
        <p className={classes.text}>{t('nothingOnScreen')}</p>
      ) : (
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code.text}>
              <Found code={code} />
            </li>
          ))}
        </ul>
      )}
      <Paste />
      <Button variant="subtle" size="compact-sm" className={classes.another ?? ''} onClick={chooseOwner}>
        {t('another')}
      </Button>
    </div>
  )
}

function Found({ code: { text, label } }: { readonly code: ShownCode }) {
  const t = useTexts(phoneTexts)
  const read = readCode(text)
  if (read === null) return null
  const what = read.type === 'scan' ? t('consoleCode') : label
  return (
    <Choice label={`${t('scan')}: ${what}`} onChoose={() => readOnPhone(read)}>
      <IconQrcode size={22} stroke={1.6} aria-hidden />
      <span className={classes.label}>{what}</span>
      <span className={classes.scan}>{t('scan')}</span>
    </Choice>
  )
}

function Paste() {
  const t = useTexts(phoneTexts)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCode(text)
    if (read === null) setWrong(true)
    else readOnPhone(read)
  }
  return (
    <form className={classes.paste} onSubmit={submit}>
      <TextInput
        size="sm"
        label={t('paste')}
        value={text}
        error={wrong && t('noCode')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" size="sm" variant="light" disabled={text.trim() === ''}>
        {t('read')}
      </Button>
    </form>
  )
}

function useShownCodes(): readonly ShownCode[] {
  const [codes, setCodes] = useState<readonly ShownCode[]>([])
  useEffect(() => watchCodes(setCodes), [])
  return codes
}
