import { ActionIcon, Loader } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import type { Persona } from '../data/persona.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'
import classes from './Phone.module.css'
import { PhoneHome } from './PhoneHome.tsx'
import { closePhone, goHome, type PhoneView, usePhone } from './phone.store.ts'
import { phoneTexts } from './phone.texts.ts'
import { ReadContact } from './ReadContact.tsx'
import { ReadJoin } from './ReadJoin.tsx'
import { ReadScan } from './ReadScan.tsx'
import { useCarrying } from './use-carrying.ts'

/** The phone of anybody of the demo world: scans what is on screen and answers it. @see CMP-4 */
export function Phone() {
  const opened = usePhone((phone) => phone.opened)
  useEffect(() => closePhone, [])
  return opened ? <Device /> : null
}

function Device() {
  const t = useTexts(phoneTexts)
  const persona = usePhone((phone) => phone.persona)
  const view = usePhone((phone) => phone.view)
  const { moved, onPointerDown } = useCarrying()
  const name = persona?.person.name
  return (
    <section
      className={classes.device}
      aria-label={name === undefined ? t('phone') : t('phoneOf', { name })}
      data-region="phone"
      style={{ translate: `${moved.x}px ${moved.y}px` }}
    >
      <header className={classes.bar} onPointerDown={onPointerDown}>
        {view.at === 'read' ? (
          <ActionIcon aria-label={t('back')} onClick={goHome}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        ) : (
          persona && <Avatar id={persona.person.id} name={persona.person.name} size={26} />
        )}
        <h2 className={classes.title}>{name === undefined ? t('phone') : t('phoneOf', { name })}</h2>
        <ActionIcon aria-label={t('close')} onClick={closePhone}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      <div className={classes.screen}>{screenOf(view, persona)}</div>
    </section>
  )
}

function screenOf(view: PhoneView, persona: Persona | null): ReactNode {
  if (view.at === 'opening') return <Opening name={view.person.name} />
  if (view.at === 'owner' || persona === null) return <OwnerPicker />
  if (view.at === 'home') return <PhoneHome />
  const { type, code } = view.read
  const Read = readers[type]
  return <Read key={code} persona={persona} code={code} />
}

const readers = { join: ReadJoin, scan: ReadScan, contact: ReadContact } as const

function Opening({ name }: { readonly name: string }) {
  const t = useTexts(phoneTexts)
  return (
    <output className={classes.opening}>
      <Loader size="sm" aria-hidden /> {t('connecting', { name })}
    </output>
  )
}
