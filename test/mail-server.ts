import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

/** A mail server on this machine that keeps what it is given. `refuse` makes it turn letters away. */
export const openMailServer = async () => {
  const letters: ReceivedLetter[] = []
  let isRefusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        if (isRefusing) return done(new Error('mailbox full'))
        const { mailFrom, rcptTo } = session.envelope
        letters.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((r) => r.address), raw })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (isIt: boolean) => {
      isRefusing = isIt
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** The parts of a letter as their reader sees them. */
export const readable = ({ raw }: ReceivedLetter): string =>
  raw
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .map((part) =>
      /Content-Transfer-Encoding: base64/i.test(part)
        ? Buffer.from(
            part
              .split(/\r?\n\r?\n/)
              .slice(1)
              .join(''),
            'base64',
          ).toString()
        : part
            .replace(/=\r?\n/g, '')
            .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString()),
    )
    .join('\n')
