import { Button, FileButton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { pictureTypes } from '#shared/domain/picture.ts'
import type { RobotAvatar as AvatarFacts } from '#shared/domain/robot.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { uploadPicture } from '../../data/pictures.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RobotAvatar } from '../RobotAvatar.tsx'
import { signColours, symbolIcons } from '../RobotSquare.tsx'
import classes from './AvatarField.module.css'
import { Choices } from './Choices.tsx'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

type Sign = Extract<AvatarFacts, { type: 'symbol' }>

interface AvatarFieldProps {
  readonly avatar: AvatarFacts
  readonly onChange: (avatar: AvatarFacts) => void
}

const symbols = Object.keys(symbolIcons) as Sign['symbol'][]
const colours = Object.keys(signColours) as Sign['colour'][]

/** A sign on a colour, or a picture of one's own. */
export function AvatarField({ avatar, onChange }: AvatarFieldProps) {
  const t = useTexts(robotDialogTexts)
  const { busy, refused, run } = useDeed()
  const sign: Sign = avatar.type === 'symbol' ? avatar : { type: 'symbol', symbol: 'robot', colour: 'blue' }
  const chosen = avatar.type === 'symbol' ? avatar : null
  const upload = (file: File | null) =>
    file !== null &&
    run(async () => {
      const { pictureId } = await uploadPicture(file)
      onChange({ type: 'picture', pictureId })
    })
  return (
    <div className={classes.field}>
      <div className={classes.shown}>
        <RobotAvatar avatar={avatar} size={64} />
        <FileButton onChange={upload} accept={pictureTypes.join(',')}>
          {(props) => (
            <Button {...props} variant="subtle" size="compact-xs" loading={busy} leftSection={<IconPhoto size={14} />}>
              {t('picture')}
            </Button>
          )}
        </FileButton>
      </div>
      <div className={classes.choices}>
        <Choices
          label={t('symbol')}
          names={symbols}
          chosen={chosen?.symbol ?? null}
          nameOf={(symbol) => t(`symbol_${symbol}`)}
          onChoose={(symbol) => onChange({ ...sign, symbol })}
        >
          {(symbol) => {
            const Icon = symbolIcons[symbol]
            return <Icon size={18} stroke={1.8} aria-hidden="true" />
          }}
        </Choices>
        <Choices
          label={t('colour')}
          names={colours}
          chosen={chosen?.colour ?? null}
          nameOf={(colour) => t(`colour_${colour}`)}
          onChoose={(colour) => onChange({ ...sign, colour })}
        >
          {(colour) => <span className={classes.dot} style={{ background: signColours[colour] }} />}
        </Choices>
        <RefusedLine refused={refused} tight />
      </div>
    </div>
  )
}
