import type { Context } from '../context.ts'
import type { Work } from '../domain/once.ts'
import { hashPassword } from '../domain/sessions/password.ts'
import { buildAdmins } from './build-admins.ts'
import { buildConversation } from './build-conversation.ts'
import { buildDepartmentGroup } from './build-department-group.ts'
import { buildDirectory } from './build-directory.ts'
import { buildFiles } from './build-files.ts'
import { buildRobots } from './build-robots.ts'
import { buildWallets } from './build-wallets.ts'
import { demoAdmins } from './demo/admins.ts'
import { demo } from './demo/demo.ts'
import { demoFiles, demoPictures } from './demo/files.ts'
import { withSpokenDays } from './spoken-days.ts'
import { worldTime } from './world-time.ts'

/** Everyone of the demo world may also sign in with their key as account and this password. */
const demoPassword = 'qun-demo'

/** Writes the demo world: the same every time, back-dated from the clock. */
export async function buildDemoWorld(work: Work, { vault }: Context): Promise<void> {
  const time = worldTime(work.now)
  await buildDirectory(work.db, demo, time, await hashPassword(demoPassword))
  await buildWallets(work.db, demo.people, time)
  await buildAdmins(work.db, demoAdmins, time)
  const people = new Map(demo.people.map((person) => [person.key, person]))
  const departments = new Map(demo.departments.map((department) => [department.key, department]))
  const conversations = demo.conversations.map((conversation) => withSpokenDays(conversation, time))
  for (const conversation of conversations) {
    await buildConversation(work.db, conversation, people, time)
    await buildRobots(work.db, conversation, time, vault)
    if (conversation.kind === 'department') await buildDepartmentGroup(work.db, conversation, { departments, people })
  }
  const written = { files: Object.values(demoFiles), pictures: Object.values(demoPictures) }
  await buildFiles(work.db, conversations, written, time)
}
