import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './theme/tokens.css'
import './theme/derived.css'
import './theme/global.css'
import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './console/ConsoleApp.tsx'
import { keepPresses } from './shell/keep-presses.ts'

const root = document.getElementById('root')
if (!root) throw new Error('console.html has no #root')
keepPresses(document)
createRoot(root).render(<ConsoleApp />)
