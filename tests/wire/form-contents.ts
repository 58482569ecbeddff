import type { FormContent } from '#shared/features/form/form.ts'

/** A form about dinner: named, once each, read by those who run it; `change` says what is different. */
export function dinner(change: Partial<FormContent> = {}): FormContent {
  return {
    kind: 'form',
    title: 'What is for dinner?',
    description: '',
    fields: [
      { id: 'a', kind: 'text', label: 'Dish', required: true },
      { id: 'b', kind: 'single', label: 'Drink', required: false, options: ['Tea', 'Beer'], other: true },
      { id: 'c', kind: 'member', label: 'Beside whom', required: false, atMost: 2 },
    ],
    anonymous: false,
    perPerson: 'once',
    statistics: 'runners',
    deadline: null,
    zone: 'Asia/Shanghai',
    ...change,
  }
}

/** A pick-up line with one question. */
export function signUp(change: Partial<FormContent> = {}): FormContent {
  return dinner({
    kind: 'pickUp',
    title: 'Who plays?',
    fields: [{ id: 'a', kind: 'text', label: 'Name', required: true }],
    statistics: 'everyone',
    ...change,
  })
}

/** An answer in words. */
export function words(text: string) {
  return { kind: 'words' as const, text }
}
