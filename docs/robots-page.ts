import { readFileSync } from 'node:fs'
import { robotLimits } from '#shared/domain/robot.ts'
import { charactersAtMost } from '../server/robots/formats/card/card-words.ts'
import { robotCodeList } from '../server/robots/robot-refusal.ts'
import { type RobotFixture, robotFixtures } from './robot-fixtures.ts'

/** `docs/robots.md`: every example is a payload that a test sends to a real server. */
export function robotsPage(): string {
  const fixtures = robotFixtures()
  const [accepted, refused] = [
    fixtures.filter(({ answer }) => answer === 0),
    fixtures.filter(({ answer }) => answer !== 0),
  ]
  return [
    heading(),
    '## What is accepted',
    ...accepted.map(example),
    '## What is refused',
    refused.map(refusal).join('\n'),
    '## Codes',
    codes(),
    '## What differs from WeCom, and why',
    differences(),
    '## Programs',
    programs(),
  ]
    .join('\n\n')
    .concat('\n')
}

const mega = 1024 * 1024

function heading(): string {
  const { textBytes, markdownBytes, imageBytes, fileBytes, voiceBytes, voiceLasts, messages, window } = robotLimits
  const { articles, titleBytes, descriptionBytes, mediaLives, leastBytes } = robotLimits
  return `<!-- Printed from server/robots/fixtures/ by \`npm run docs\`. Do not edit. -->

# What robots say

A program posts to the address of a group robot, which its creator finds in the group. Addresses, payloads and answers are
those of WeCom: a program written for it works after changing the host.

\`\`\`
curl 'http://127.0.0.1:4180/cgi-bin/webhook/send?key=<key>' -d '{"msgtype":"text","text":{"content":"hello"}}'
curl 'http://127.0.0.1:4180/cgi-bin/webhook/upload_media?key=<key>&type=file' -F media=@report.pdf
\`\`\`

- The status is 200 whatever the answer; \`errcode\` and the header \`Error-Code\` are the contract. Too large a body (4 MB),
  a wrong method and too many calls or wrong keys from one address are plain HTTP errors.
- The content type, white space around, keys nobody knows and their order do not matter; \`null\` means absent. Lengths are
  bytes of UTF-8 after decoding.
- A robot says at most ${messages} messages in any ${window / 1000} seconds; what is refused does not count.
- \`text\` has at most ${textBytes} bytes, \`markdown\` and \`markdown_v2\` ${markdownBytes}. An \`image\` is a JPG or PNG of at most ${imageBytes / mega} MB.
- \`news\` has 1 to ${articles} articles; a title over ${titleBytes} bytes and a description over ${descriptionBytes} are cut.
- A file has more than ${leastBytes} bytes and at most ${fileBytes / mega} MB, a voice (AMR) at most ${voiceBytes / mega} MB and ${voiceLasts / 1000} seconds. A \`media_id\` is for
  this robot alone and lives ${mediaLives / 86_400_000} days.
- People are called by account or id, or by mobile number; whoever is not in the group is skipped. \`@all\` calls everyone
  unless the group leaves that to owner and admins.
- \`markdown\` has headings, bold, links, inline code, quotes, three colours and \`<@userid>\`; \`markdown_v2\` is CommonMark with
  tables, without colours and calls. HTML is words in both. Addresses lead to http and https only; \`http://\` may be left out.
- Pictures named by an address are fetched by the server when somebody first looks at the message, if the console allows
  it, and are served by it alone.

In the examples \`{{file}}\` and \`{{voice}}\` are media ids of uploads, \`{{a×3}}\` is \`aaa\`.`
}

function example({ name, title, payload, body }: RobotFixture): string {
  return `### ${title}\n\n\`${name}\`\n\n\`\`\`json\n${body?.trim() ?? JSON.stringify(payload, null, 2)}\n\`\`\``
}

function refusal({ name, title, answer, text }: RobotFixture): string {
  return `- **${answer}** ${title} (\`${name}\`)${text === undefined ? '' : `: ${text.includes('`') ? text : `\`${text}\``}`}`
}

function codes(): string {
  const rows = robotCodeList()
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  return ['| Code | Text |', '| --- | --- |', ...rows.map(([code, text]) => `| ${code} | ${text} |`)].join('\n')
}

function differences(): string {
  return `WeCom’s public document says otherwise, or nothing, about these:

| Here | Why |
| --- | --- |
| \`text\` has up to ${robotLimits.textBytes} bytes; the document says ${documentedTextBytes} | the service itself was seen to take as many: what arrives there arrives here |
| the lengths of texts in a card are advice; each is drawn whole and cut at ${charactersAtMost} characters | what was said can be read and found |
| an account is one of this server, or the id of a person | it is this server that gives out accounts |
| \`@all\` is skipped where the group leaves it to owner and admins | a robot has no rank |
| while everyone in the group is muted the answer is 93004, in a closed group 93008 | a robot counts as speaking |
| pictures named by an address are fetched by the server, if the console allows it | the addresses of members are told to nobody, and the server goes nowhere unasked |
| another address than of http or https is refused with 40058 where one is needed, and dropped elsewhere | nothing else opens from a message |
| a mini-program is named and cannot be opened | there are none outside WeChat |
| HTML, colours that are not among the three, and a document without words (\`>\` alone) are shown as written | nothing disappears unseen |
| an address that tries many wrong keys is not heard for a while (HTTP 429) | keys cannot be guessed |
| \`more info at\` leads to \`/cgi-bin/webhook/codes\` of this server | nobody has to ask elsewhere |`
}

/** What WeCom’s own document says. */
const documentedTextBytes = 2048

function programs(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const version = (name: string) => `\`${name}\` ${devDependencies[name]}`
  return `These say every accepted example above that they know, unmodified, in \`tests/robots/clients.test.ts\`:

- ${version('node-easywechat')}, the SDK of the whole of WeCom: its address is the option \`http.baseURL\`. All types, and uploads.
- ${version('@lzwme/fe-utils')}, \`wxWorkNotify\`: takes the address of the robot. All but \`markdown_v2\` and \`voice\`; uploads nothing.
- \`curl\`: all types, uploads, and habits of its own: no or a wrong content type, white space or a byte order mark before the
  JSON, no length, leave asked before a large body is sent.

\`push-all-in-one\` 4.5.2 was looked at and left out: WeCom's host stands in its code and cannot be changed.`
}
