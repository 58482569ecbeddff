export async function askToNotify(): Promise<boolean> {
  return false
}
export function onConversationOpened(_listen: (conversationId: string) => void): () => void {
  return () => undefined
}
