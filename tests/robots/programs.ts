import { wxWorkNotify } from '@lzwme/fe-utils'
import EasyWork from 'node-easywechat/dist/Work/Application.js'
import { hasCurl, post, postForm } from './curl.ts'

/** A program that others wrote for WeCom, unmodified; it is given nothing but an address. */
export interface Program {
  readonly name: string
  /** The types it knows; null for all there are. */
  readonly types: readonly string[] | null
  send(address: string, payload: object): Promise<unknown>
  /** Some upload nothing. */
  readonly upload?: (address: string, type: string, path: string) => Promise<unknown>
}

const uploadOf = (address: string, type: string) => `${address.replace('/send?', '/upload_media?')}&type=${type}`

/** The SDK asks for an access token of its application; for a robot, that is the key. */
function easyWork(address: string) {
  const { origin, searchParams } = new URL(address)
  const key = searchParams.get('key') ?? ''
  const app = new EasyWork({ corp_id: 'any', secret: 'any', http: { baseURL: origin, proxy: false } })
  return app.setAccessToken({ getToken: async () => key, toQuery: async () => ({ key }) }).getClient()
}

export const programs: readonly Program[] = [
  {
    name: 'node-easywechat',
    types: null,
    send: async (address, payload) => (await easyWork(address).postJson('/cgi-bin/webhook/send', payload)).toObject(),
    upload: async (address, type, path) => {
      const client = easyWork(address).withFile(path, 'media')
      return (await client.post('/cgi-bin/webhook/upload_media', { params: { type } })).toObject()
    },
  },
  {
    name: '@lzwme/fe-utils',
    types: ['text', 'markdown', 'image', 'news', 'file', 'template_card'],
    send: (address, payload) => wxWorkNotify(Object.assign({ msgtype: '' }, payload), address),
  },
  {
    name: hasCurl ? 'curl' : 'fetch (there is no curl here)',
    types: null,
    send: (url, payload) =>
      post({ url, body: Buffer.from(JSON.stringify(payload)), contentType: 'application/x-www-form-urlencoded' }),
    upload: (address, type, path) => postForm(uploadOf(address, type), 'media', path),
  },
]
