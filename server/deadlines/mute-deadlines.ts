import { endMuteAll } from '../domain/groups/set-switches.ts'
import { mutesByEnd } from '../storage/stores/conversations.store.ts'
import type { Deadlines } from './deadline-runner.ts'

/** Common mutes end when their time has come. */
export const muteDeadlines: Deadlines = { name: 'mutes', soonest: mutesByEnd, run: endMuteAll }
