/** The socket rooms: everyone in a conversation, every device of a person, every socket of a session, all staff of an enterprise, every console of it, who watches a person. */
export const rooms = {
  conversation: (id: string) => `c:${id}`,
  person: (id: string) => `p:${id}`,
  session: (tokenHash: string) => `s:${tokenHash}`,
  enterprise: (id: string) => `e:${id}`,
  consoles: (enterpriseId: string) => `a:${enterpriseId}`,
  watchers: (personId: string) => `w:${personId}`,
} as const
