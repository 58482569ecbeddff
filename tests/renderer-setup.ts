import 'fake-indexeddb/auto'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Fields that grow with their text listen to fonts; the test browser has none.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

// The files of a worker share one window: every test leaves it as it found it.
afterEach(() => {
  cleanup()
  localStorage.clear()
})
