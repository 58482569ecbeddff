import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import type { Work } from '../../server/domain/once.ts'
import type { SignedIn } from './build-people.ts'

/** An internal group of these people; the first owns it. Answers its id. */
export function foundGroup(work: Work, people: readonly SignedIn[]): Promise<string> {
  return foundConversation(work, {
    kind: 'internal',
    enterpriseId: 'bench',
    departmentId: null,
    directKey: null,
    name: '压测群',
    ownerId: people[0]?.personId ?? null,
    memberIds: people.map(({ personId }) => personId),
  })
}
