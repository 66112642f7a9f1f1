import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import { openMailServer, readable } from '../../../test/mail-server.ts'
import type { Reader } from '../../contract/view.ts'
import { createMailer } from '../../mail/create-mailer.ts'

let server: Awaited<ReturnType<typeof openMailServer>>
let world: World
let admin: Reader
const failures: string[] = []

const HERE = { address: '10.0.0.1' }
const STRONG = 'tujuh sungai ke laut'

beforeAll(async () => {
  server = await openMailServer()
  const from = 'Ikrar <ikrar@contoh.example>'
  const onFailure = (reason: string) => void failures.push(reason)
  const mailer = createMailer({ url: server.url, from, baseUrl: 'https://ikrar.example', onFailure })
  world = await openWorld({ mailer })
  admin = await setUpOffice(world.app)
})
afterEach(async () => {
  await world.settle()
  server.letters.length = 0
  server.refuse(false)
  world.clock.pass(20)
})
afterAll(async () => {
  await world.close()
  await server.close()
})

const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

const invite = (username: string, more: { name?: string; email?: string; office?: string } = {}) =>
  world.app.inviteUser(admin, {
    username,
    name: 'Sari Contoh',
    email: `${username}@contoh.example`,
    office: '',
    role: 'planner',
    ...more,
  })

/** The secret in the last letter's link. */
const tokenIn = (path: string): string => {
  const letter = server.letters.at(-1)
  if (!letter) throw new Error('no letter came')
  const token = new RegExp(`https://ikrar\\.example${path}/([\\w-]{43})`).exec(readable(letter))?.[1]
  if (token === undefined) throw new Error(readable(letter))
  return token
}

const ask = async (name: string, address = HERE.address) => {
  const answer = await world.app.requestReset(name, { address })
  await world.settle()
  return answer
}

describe('an invitation', () => {
  test('goes out by letter, in plain Indonesian, as text and HTML; the administrator never sees its link', async () => {
    const issued = good(await invite('sari'))
    expect(issued.path).toBe(null)
    expect(server.letters).toMatchObject([{ from: 'ikrar@contoh.example', to: ['sari@contoh.example'] }])
    const [letter] = server.letters
    const text = letter ? readable(letter) : ''
    expect(text).toContain('Yth. Sari Contoh,')
    expect(text).toContain('Ratna Contoh mengundang Anda memakai Ikrar')
    expect(text).toContain('sampai 13 Januari 2025')
    expect(letter?.raw).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/)
    expect(codeOf(await world.app.signIn({ username: 'sari', password: '', ...HERE }))).toBe('access/wrong-credentials')
  })

  test('is taken up once with a password of one’s own, and brings one in', async () => {
    good(await invite('tono'))
    const token = tokenIn('/undangan')
    expect(good(await world.app.linkView('invitation', token, HERE))).toEqual({ username: 'tono', name: 'Sari Contoh' })
    expect(codeOf(await world.app.linkView('reset', token, HERE))).toBe('access/link-over')
    expect(codeOf(await world.app.acceptInvitation({ token, password: 'tonotonotono', ...HERE }))).toBe(
      'setup/weak-password',
    )
    const both = await Promise.all([
      world.app.acceptInvitation({ token, password: STRONG, ...HERE }),
      world.app.acceptInvitation({ token, password: STRONG, ...HERE }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['access/link-over', 'ok'])
    expect(good(await world.app.signIn({ username: 'tono', password: STRONG, ...HERE })).reader?.may.keep).toBe(true)
    const dump = JSON.stringify(await world.db.selectFrom('account_link').selectAll().execute())
    expect(dump).not.toContain(token)
  })

  test('expires after a week, and a newer one replaces it', async () => {
    const { userId } = good(await invite('umar'))
    const first = tokenIn('/undangan')
    good(await world.app.renewLink(admin, userId))
    const second = tokenIn('/undangan')
    expect(codeOf(await world.app.linkView('invitation', first, HERE))).toBe('access/link-over')
    good(await world.app.linkView('invitation', second, HERE))
    world.clock.pass(7 * 24 * 60)
    expect(codeOf(await world.app.linkView('invitation', second, HERE))).toBe('access/link-over')
  })

  test('that no server takes comes back as a link to hand over', async () => {
    server.refuse(true)
    const issued = good(await invite('wati'))
    expect(issued.path).toMatch(/^\/undangan\/[\w-]{43}$/)
    expect(failures.at(-1)).toBe('EMESSAGE')
    expect(good(await invite('yuni', { email: '' })).path).toMatch(/^\/undangan\//)
  })

  test('is for a name that is free, an address that can be one, and an office in the list', async () => {
    const fault = async (username: string, more = {}) => {
      const result = await invite(username, more)
      return result.ok ? 'ok' : `${result.problem.at}: ${result.problem.params['reason']}`
    }
    expect(await fault('ratna')).toBe('username: reason/taken')
    expect(await fault('zaki', { email: 'sari@contoh.example' })).toBe('email: reason/taken')
    expect(await fault('zaki', { email: 'zaki@contoh.example\r\nBcc: lain@contoh.example' })).toBe(
      'email: reason/email',
    )
    expect(await fault('zaki', { office: 'Kantor Entah' })).toBe('office: reason/office')
    expect(codeOf(await invite('zaki', { office: 'KPU Provinsi Kalimantan Timur' }))).toBe('access/out-of-scope')
    expect(await fault('Zaki Saja')).toBe('username: reason/username')
    expect(await fault('zaki', { name: 'Zaki <b>&\r\nBcc: x', office: '64.02' })).toBe('ok')
    const letter = server.letters.at(-1)
    expect(letter?.to).toEqual(['zaki@contoh.example'])
    expect(letter?.raw).not.toMatch(/^Bcc:/m)
    expect(letter && readable(letter)).toContain('Zaki &lt;b&gt;&amp; Bcc: x')
  })
})

describe('a forgotten password', () => {
  test('brings the same answer for every name, and a letter to whoever has an address here', async () => {
    const known = await ask('SARI@contoh.example')
    const [letter] = server.letters
    expect(letter?.to).toEqual(['sari@contoh.example'])
    const unknown = await ask('siapa', '10.0.0.2')
    expect(unknown).toEqual(known)
    expect(await ask('ratna', '10.0.0.3')).toEqual(known)
    expect(server.letters).toHaveLength(1)
  })

  test('is replaced by the link once, within the hour; every session ends and the change is told by letter', async () => {
    await ask('tono')
    const token = tokenIn('/setel-ulang')
    const before = good(await world.app.signIn({ username: 'tono', password: STRONG, ...HERE })).token
    good(await world.app.resetPassword({ token, password: 'delapan danau biru', ...HERE }))
    await world.settle()
    expect(await world.app.readerOf(before)).toBe(null)
    expect(codeOf(await world.app.resetPassword({ token, password: STRONG, ...HERE }))).toBe('access/link-over')
    expect(codeOf(await world.app.signIn({ username: 'tono', password: STRONG, ...HERE }))).toBe(
      'access/wrong-credentials',
    )
    good(await world.app.signIn({ username: 'tono', password: 'delapan danau biru', ...HERE }))
    const told = server.letters.at(-1)
    expect(told && readable(told)).toContain('Kata sandi akun Ikrar Anda diganti pada')
    await ask('tono')
    const late = tokenIn('/setel-ulang')
    world.clock.pass(61)
    expect(codeOf(await world.app.linkView('reset', late, HERE))).toBe('access/link-over')
  })

  test('does not lead around the second step', async () => {
    const { token: session, reader } = good(
      await world.app.signIn({ username: 'tono', password: 'delapan danau biru', ...HERE }),
    )
    if (!reader) throw new Error('nobody')
    const { TOTP } = await import('otpauth')
    const proposal = good(await world.app.proposeSecondFactor(reader, { ...HERE, current: 'delapan danau biru' }))
    const code = new TOTP({ secret: proposal.secret }).generate({ timestamp: world.clock.now().getTime() })
    good(await world.app.confirmSecondFactor(reader, { code, token: session, ...HERE }))
    await ask('tono')
    good(await world.app.resetPassword({ token: tokenIn('/setel-ulang'), password: STRONG, ...HERE }))
    expect(good(await world.app.signIn({ username: 'tono', password: STRONG, ...HERE })).step).toBe('code')
  })

  test('is not a way to flood somebody with letters, nor are links to be guessed', async () => {
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 7; i += 1) codes.push(codeOf(await ask('sari', '10.0.0.9')))
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'access/too-many-attempts', 'access/too-many-attempts'])
    expect(server.letters).toHaveLength(5)
    const tries: (string | undefined)[] = []
    for (let i = 0; i < 62; i += 1)
      tries.push(codeOf(await world.app.linkView('reset', `x${i}`, { address: '10.0.9.9' })))
    expect(tries.filter((c) => c === 'access/link-over')).toHaveLength(60)
    expect(tries.at(-1)).toBe('access/too-many-attempts')
    good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE }))
  })
})
