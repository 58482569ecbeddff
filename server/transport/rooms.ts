/** The socket rooms: everyone in a conversation, every device of a person, every socket of a session, who watches a person. */
export const rooms = {
  conversation: (id: string) => `c:${id}`,
  person: (id: string) => `p:${id}`,
  session: (tokenHash: string) => `s:${tokenHash}`,
  watchers: (personId: string) => `w:${personId}`,
} as const
