import { createHash, randomBytes } from 'node:crypto'

/** A session's secret: 256 random bits as 43 characters. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')
