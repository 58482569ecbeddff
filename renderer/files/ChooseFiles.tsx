import { Button, FileButton } from '@mantine/core'
import { useRef } from 'react'

interface ChooseFilesProps {
  readonly label: string
  readonly single?: true
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the system's own choice of files; the same one may be chosen again. @see FILE-1 */
export function ChooseFiles({ label, single, onFiles }: ChooseFilesProps) {
  const reset = useRef<() => void>(null)
  const chosen = (files: readonly File[]) => {
    reset.current?.()
    if (files.length > 0) onFiles(files)
  }
  return (
    <FileButton
      multiple={single !== true}
      resetRef={reset}
      onChange={(files: File | File[] | null) => chosen([files ?? []].flat())}
    >
      {(button) => (
        <Button {...button} size="xs" variant="default">
          {label}
        </Button>
      )}
    </FileButton>
  )
}
