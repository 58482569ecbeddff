import { IconForms } from '@tabler/icons-react'
import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { FormCard } from './FormCard.tsx'
import { FormComposer } from './FormComposer.tsx'
import { FormDetail } from './FormDetail.tsx'
import { formTexts } from './form.texts.ts'

/** How a form looks, and a pick-up line. @see FORM-1 … FORM-5 */
export const formFace: Face<FormContent, FormEntry, FormState, FormAction> = {
  label: (language) => translator(formTexts, language)('label'),
  icon: IconForms,
  dialogs: 'wide',
  Composer: FormComposer,
  Card: FormCard,
  Detail: FormDetail,
}
