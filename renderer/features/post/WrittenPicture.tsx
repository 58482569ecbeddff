import { Button, Loader } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useContext } from 'react'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { WidePicture } from '../../pictures/WidePicture.tsx'
import { WrittenUploadsContext } from './picture-uploads.ts'
import { postTexts } from './post.texts.ts'
import classes from './WrittenPicture.module.css'

/** A picture in the editor: on its way, not arrived, or there. @see POST-1 */
export function WrittenPicture({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useTexts(postTexts)
  const explain = useExplain()
  const uploads = useContext(WrittenUploadsContext)
  const { id, width, height, upload: key } = node.attrs
  const upload = typeof key === 'string' ? uploads.of(key) : null
  return (
    <NodeViewWrapper className={classes.picture} data-selected={selected || undefined} contentEditable={false}>
      {typeof id === 'string' ? (
        <WidePicture pictureId={id} name={t('picture')} width={width} height={height} />
      ) : upload?.phase === 'failed' ? (
        <div className={classes.waiting} data-failed role="alert">
          {t('pictureFailed', { reason: explain(upload.failure) })}
          <Button size="compact-xs" variant="default" onClick={() => uploads.retry(String(key))}>
            {t('pictureRetry')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={deleteNode}>
            {t('pictureRemove')}
          </Button>
        </div>
      ) : (
        <div className={classes.waiting} role="status">
          <Loader size={16} aria-hidden="true" />
          {t('pictureOnItsWay')}
        </div>
      )}
    </NodeViewWrapper>
  )
}
