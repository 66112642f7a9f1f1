import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const CLIENT = { clientId: 'ikrar', clientSecret: 'rahasia-yang-panjang-sekali-untuk-uji' }

/** Who sits before the provider's page: a subject and its claims, or somebody who clicks "cancel". */
type Person = { readonly subject: string; readonly claims: Readonly<Record<string, unknown>> } | 'cancels'

/** A real OpenID provider on this machine, whose page is answered at once by the person who was set. */
export const openIdentityProvider = async (baseUrl: string) => {
  let person: Person = 'cancels'
  const people = new Map<string, Readonly<Record<string, unknown>>>()
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${baseUrl}/masuk/sso/kembali`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['kunci-uji'] },
    pkce: { required: () => true },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/halaman/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
  })
  const answerPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (person === 'cancels') {
      return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'cancelled' })
    }
    if (prompt.name === 'login') {
      people.set(person.subject, person.claims)
      return provider.interactionFinished(request, response, { login: { accountId: person.subject } })
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id })
    grant.addOIDCScope('openid profile email')
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }
  const callback = provider.callback()
  handle = (request, response) => {
    void (request.url?.startsWith('/halaman/') ? answerPage(request, response) : callback(request, response))
  }

  /** What a browser does: follows the provider's redirects with its cookies until it is sent back; gives back the query. */
  const visit = async (url: string, who: Person): Promise<string> => {
    person = who
    const cookies = new Map<string, string>()
    let next = url
    for (let hops = 0; hops < 12; hops += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const reply = await fetch(next, { redirect: 'manual', headers: { cookie } })
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      const location = reply.headers.get('location')
      if (location === null) throw new Error(`the provider stopped at ${next}: ${reply.status} ${await reply.text()}`)
      next = new URL(location, next).href
      if (next.startsWith(baseUrl)) return new URL(next).search.slice(1)
    }
    throw new Error('the provider sends round in circles')
  }
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { issuer, visit, close }
}
