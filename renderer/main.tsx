import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './theme/tokens.css'
import './theme/derived.css'
import './theme/global.css'
import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepPresses } from './shell/keep-presses.ts'
import { start } from './sign-in/start.store.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
void start()
keepPresses(document)
createRoot(root).render(<App />)
