import { createTransport } from 'nodemailer'
import type { Mailer } from '../ports/account.ts'
import { writeLetter } from './write-letter.ts'

export type MailSettings = {
  /** "smtp://user:password@host:587" or "smtps://…". */
  readonly url: string
  readonly from: string
  readonly baseUrl: string
  /** Told why a letter did not go out; never to whom, nor what it said. */
  readonly onFailure: (reason: string) => void
}

const PATIENCE_MS = 15_000

/** TLS is asked for wherever the server is not on this machine: letters carry links that open accounts. */
const isOnThisMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host)

/** A mail server's own words may repeat an address: the code alone is kept. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown'

/** Sends letters by SMTP. */
export const createMailer = ({ url, from, baseUrl, onFailure }: MailSettings): Mailer => {
  const { hostname } = new URL(url)
  const transport = createTransport({
    url,
    requireTLS: !isOnThisMachine(hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (letter) => {
      try {
        const { subject, text, html } = writeLetter(letter, baseUrl)
        await transport.sendMail({ from, to: { name: '', address: letter.to }, subject, text, html })
        return true
      } catch (error) {
        onFailure(reasonOf(error))
        return false
      }
    },
  }
}
