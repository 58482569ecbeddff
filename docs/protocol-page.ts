import { Conversation, Notice, Switches } from '#shared/domain/conversation.ts'
import { Department } from '#shared/domain/department.ts'
import { capabilityReasons, errorCodes } from '#shared/domain/error.ts'
import { Bilingual, ClientId, Id, Instant, Rev, Seq } from '#shared/domain/ids.ts'
import { Member } from '#shared/domain/member.ts'
import { Mention } from '#shared/domain/mention.ts'
import {
  CardBody,
  CardNoteBody,
  Message,
  MessageBody,
  RobotBody,
  SystemBody,
  TextBody,
} from '#shared/domain/message.ts'
import { Person } from '#shared/domain/person.ts'
import { ReadState } from '#shared/domain/read-state.ts'
import { Robot } from '#shared/domain/robot.ts'
import { RobotContent, RobotTarget } from '#shared/domain/robot-content.ts'
import { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import { CardView } from '#shared/features/feature.ts'
import { features, tools } from '#shared/features/index.ts'
import { Changes } from '#shared/protocol/changes.ts'
import { events } from '#shared/protocol/events.ts'
import { Handshake } from '#shared/protocol/http.ts'
import { requests } from '#shared/protocol/requests.ts'
import { oldestProtocol, protocolVersion } from '#shared/protocol/version.ts'
import { alwaysPossible } from './always-possible.ts'
import { httpRoutes } from './http-routes.ts'
import { type NamedShapes, ShapePrinter } from './shape.ts'

/** `docs/protocol.md`, printed from the schemas both sides parse with. */
export function protocolPage(): string {
  return [
    heading,
    '## Requests',
    ...Object.entries(requests).map(([name, request]) => requestSection(name, request)),
    '## Events',
    ...Object.entries(events).map(
      ([name, { doc, payload }]) => `### \`${name}\`\n\n${said(doc)}\n\n${shape(printer.print(payload))}`,
    ),
    toolsSection(),
    httpSection(),
    shapesSection(),
  ]
    .join('\n\n')
    .concat('\n')
}

const heading = `<!-- Printed from shared/protocol/ by \`npm run docs\`. Do not edit. -->

# Protocol ${protocolVersion}

One socket.io connection (WebSocket only) a device, and a few HTTP routes. The server answers protocol ${oldestProtocol} to ${protocolVersion}; it
does not grow with new tools. Shapes are written as types; all of them are strict: an unknown key is refused.

**Handshake** \`auth\`: ${'`'}{ token, protocol }${'`'}. A refusal arrives as \`connect_error\` with the refusal in \`data\`: \`session.missing\`,
\`session.ended\`, \`protocol.tooOld\`, \`protocol.tooNew\`. A page from an origin the server was not told of gets no connection.

**Replies.** A request is \`emit(name, input, reply)\`; the reply is \`{ ok: true, value }\` or \`{ ok: false, error: { code, reason, details } }\`.
\`code\` is one of ${errorCodes.map((code) => `\`${code}\``).join(', ')}. \`reason\` is stable; a client has a sentence for each.

**Always possible**: ${alwaysPossible.map((reason) => `\`${reason}\``).join(', ')}; a name that is no request: \`request.unknown\`.
Where a capability is asked: ${capabilityReasons.map((reason) => `\`${reason}\``).join(', ')}, with \`capability\` and \`kind\` in \`details\`.

**Changes** carry a \`clientId\`, made by the client once: a repeat gets the first answer, the same id with another body is
refused with \`clientId.reused\`. An answer comes after the commit, never before.`

const named: NamedShapes = {
  Id,
  ClientId,
  Instant,
  Seq,
  Rev,
  Bilingual,
  Person,
  Department,
  Switches,
  Notice,
  Conversation,
  Member,
  ReadState,
  Mention,
  TextBody,
  CardBody,
  CardNoteBody,
  RobotInline,
  RobotBlock,
  RobotTarget,
  RobotContent,
  RobotBody,
  Robot,
  SystemBody,
  MessageBody,
  Message,
  CardView,
  Changes,
}

const printer = new ShapePrinter(named)

/** Rules are named in brackets on a page. */
const said = (doc: string) => doc.replace(/\.? @see (.+)$/, ' ($1).')

const shape = (text: string) => `\`\`\`ts\n${text}\n\`\`\``

type AnyRequest = (typeof requests)[keyof typeof requests]

function requestSection(name: string, { doc, input, output, changes, capability, refusals }: AnyRequest): string {
  const asks = {
    nothing: 'asks no capability',
    'by tool': 'asks the tool’s capability',
    'by switch': 'asks the capability of each switch',
  }
  const known = capability === 'by tool' || capability === 'by switch'
  const asked = capability === null ? asks.nothing : known ? asks[capability] : `asks \`${capability}\``
  const facts = [changes ? 'Changes something' : 'Only reads, or is safe to repeat', asked].join('; ')
  const refused = refusals.length === 0 ? '' : ` Refusals: ${refusals.map((reason) => `\`${reason}\``).join(', ')}.`
  const body = `in  ${printer.print(input)}\nout ${printer.print(output)}`
  return `### \`${name}\`\n\n${said(doc)}\n\n${facts}.${refused}\n\n${shape(body)}`
}

function toolsSection(): string {
  const sections = tools.map((tool) => {
    const { version, capability, content, entry, state, action, reasons, whenOffline } = features[tool]
    const parts = { content, entry, state, action }
    const lines = Object.entries(parts).map(([part, schema]) => `${part.padEnd(7)} ${printer.print(schema)}`)
    const refused = reasons.map((reason) => `\`${reason}\``).join(', ')
    const offline = whenOffline === 'queue' ? 'is queued' : 'is refused'
    const facts = `Version ${version}; asks \`${capability}\`; sent while offline it ${offline}. Refusals of its own: ${refused}.`
    return `### \`${tool}\`\n\n${facts}\n\n${shape(lines.join('\n'))}`
  })
  return ['## Tools', 'What `content`, `action`, `state` and `entry` of a card are, tool by tool.', ...sections].join(
    '\n\n',
  )
}

function httpSection(): string {
  const intro =
    'A refusal is `{ error: { code, reason, details } }` with a status that follows the code. **Session**: `Authorization: Bearer <token>`.'
  const sections = httpRoutes.map(({ method, path, doc, session, body, answer, refusals }) => {
    const facts = `${doc}${session ? ' Needs a session.' : ''}`
    const refused = refusals.length === 0 ? '' : ` Refusals: ${refusals.map((reason) => `\`${reason}\``).join(', ')}.`
    const lines = [
      ...(typeof body === 'string' ? [`in  ${body}`] : body === null ? [] : [`in  ${printer.print(body)}`]),
      `out ${typeof answer === 'string' ? answer : printer.print(answer)}`,
    ]
    return `### \`${method} ${path}\`\n\n${facts}${refused}\n\n${shape(lines.join('\n'))}`
  })
  return ['## HTTP', intro, ...sections].join('\n\n')
}

function shapesSection(): string {
  const lines = Object.entries({ ...named, Handshake }).map(([name, schema]) => {
    return `type ${name} = ${printer.printNamed(name, schema)}`
  })
  return `## Shapes\n\n${shape(lines.join('\n'))}`
}
