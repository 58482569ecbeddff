import { z } from 'zod'
import { Console } from '../../console/http.ts'
import { ScanCode, Scanned } from '../../console/scan.ts'
import { EnterpriseSettings } from '../../domain/enterprise-settings.ts'
import { Id } from '../../domain/ids.ts'
import { mutation, nothing, type Request } from '../request.ts'

/** What a member of staff needs of their enterprise, the doors to its console, and the person's own phone. */
export const enterpriseRequests = {
  'enterprise:get': {
    doc: 'Your own enterprise and what it set about chats; null for a WeChat user. `watermark`: what to draw behind chats, your name and the last four digits of your mobile; null while it is off. `recallElsewhere`: how long you can recall what you said in external groups of other enterprises, by enterprise. @see GRP-5, MSG-2',
    input: nothing,
    output: z.strictObject({
      enterprise: z
        .strictObject({
          id: Id,
          name: z.string(),
          shortName: z.string(),
          settings: EnterpriseSettings.pick({ externalLimit: true, recallWithin: true }),
          groupCap: z.number().int(),
          watermark: z.string().nullable(),
        })
        .nullable(),
      recallElsewhere: z.record(Id, z.number().int()),
    }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'consoles:list': {
    doc: 'The consoles you may sign in to; none for most people. @see ADM-1',
    input: nothing,
    output: z.strictObject({ consoles: z.array(Console) }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'phone:scan': {
    doc: "Your phone reads a code from a console's screen: what it is for. @see ADM-4, CMP-4",
    input: z.strictObject({ ...mutation, code: ScanCode }),
    output: Scanned,
    changes: true,
    capability: null,
    refusals: ['code.unknown', 'code.expired', 'code.used', 'code.notYours', 'console.noRole', 'console.notStaff'],
  },
  'phone:confirm': {
    doc: 'You agree to what the code you scanned is for. @see ADM-4',
    input: z.strictObject({ ...mutation, code: ScanCode }),
    output: nothing,
    changes: true,
    capability: null,
    refusals: ['code.unknown', 'code.expired', 'code.used', 'code.notYours', 'console.noRole', 'console.notStaff'],
  },
  'phone:refuse': {
    doc: 'You do not; the code is dead. @see ADM-4',
    input: z.strictObject({ ...mutation, code: ScanCode }),
    output: nothing,
    changes: true,
    capability: null,
    refusals: ['code.unknown', 'code.expired', 'code.used', 'code.notYours'],
  },
} as const satisfies Record<string, Request>
