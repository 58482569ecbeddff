import { notifications } from '@mantine/notifications'

const colours = { done: 'teal', info: 'brand', failed: 'red' } as const

/** Says something in passing at the top of the window; failures stay until they are closed. */
export function notify({ tone, message }: { readonly tone: keyof typeof colours; readonly message: string }): void {
  notifications.show({
    message,
    color: colours[tone],
    autoClose: tone === 'failed' ? 8000 : 3000,
    withBorder: true,
    role: tone === 'failed' ? 'alert' : 'status',
  })
}
