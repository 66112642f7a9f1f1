import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { SigningRequest, SigningService } from '../../ports/signing.ts'
import { type Answer, boundedFetch } from './bounded-fetch.ts'
import { opinionOf, refusalOf, signedPdfOf, unreadiness } from './esign-replies.ts'

/** BSrE's "Esign Client Service" (API version 1), as an agency runs it on its own network. */
export type EsignSettings = {
  /** Without a slash at the end. */
  readonly url: string
  readonly username: string
  readonly password: string
  readonly milliseconds: number
}

export type EsignClient = SigningService & {
  /** The signed document and the service's own number of it. */
  readonly signed: (
    request: SigningRequest,
    nik: string,
    passphrase: string,
  ) => Promise<Result<{ readonly pdf: Uint8Array; readonly reference: string | null }>>
}

/** A signed document grows by a signature, its certificates and a drawing. */
const MOST_GROWTH = 4 * 1024 * 1024
const LARGEST_JSON = 256 * 1024
const SIGNING_PATH = '/api/sign/pdf'

export const createEsignClient = (settings: EsignSettings): EsignClient => {
  const authorization = `Basic ${Buffer.from(`${settings.username}:${settings.password}`, 'utf8').toString('base64')}`

  const ask = async (
    path: string,
    body: FormData | null,
    bytes: number,
    secrets: readonly string[],
  ): Promise<Result<Answer>> => {
    const init = {
      method: body === null ? 'GET' : 'POST',
      headers: { authorization },
      ...(body === null ? {} : { body }),
    }
    const answer = await boundedFetch(settings.url + path, init, { milliseconds: settings.milliseconds, bytes })
    if (answer === 'reason/too-much') return refuse(problem('signing/service-broken', '', { reason: answer }))
    if (typeof answer === 'string') return refuse(problem('signing/service-unreachable', '', { reason: answer }))
    return answer.status === 200 ? ok(answer) : refuse(refusalOf(answer, secrets))
  }

  return {
    ready: async (nik) => {
      const answer = await ask(`/api/user/status/${encodeURIComponent(nik)}`, null, LARGEST_JSON, [nik])
      if (!answer.ok) return answer
      const unready = unreadiness(answer.value)
      return unready === null ? ok(null) : refuse(unready)
    },
    signed: async (request, nik, passphrase) => {
      const form = formOf(request, nik, passphrase)
      const secrets = [passphrase, settings.password, nik]
      const answer = await ask(SIGNING_PATH, form, request.pdf.length + MOST_GROWTH, secrets)
      if (!answer.ok) return answer
      const pdf = signedPdfOf(answer.value)
      if (!(pdf instanceof Uint8Array)) return refuse(pdf)
      return ok({ pdf, reference: answer.value.headers.get('id_dokumen') })
    },
    opinion: async (pdf) => {
      const form = new FormData()
      form.set('signed_file', fileOf(pdf), 'dokumen.pdf')
      const answer = await ask('/api/sign/verify', form, LARGEST_JSON, [])
      if (!answer.ok) return answer
      const opinion = opinionOf(answer.value)
      return 'code' in opinion ? refuse(opinion) : ok(opinion)
    },
  }
}

const fileOf = (pdf: Uint8Array): Blob => new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' })

/** The fields as the service names them. It draws a QR code of its own; without an address for it nothing is drawn. */
const formOf = (request: SigningRequest, nik: string, passphrase: string): FormData => {
  const form = new FormData()
  form.set('file', fileOf(request.pdf), 'dokumen.pdf')
  form.set('nik', nik)
  form.set('passphrase', passphrase)
  for (const [key, value] of Object.entries({
    ...drawingOf(request),
    reason: request.reason,
    location: request.location,
  })) {
    if (value !== null) form.set(key, String(value))
  }
  return form
}

/** A square in the middle of the signature's place, in points from the page's lower left corner. */
const drawingOf = ({ visible }: SigningRequest): Readonly<Record<string, string | number>> => {
  if (visible === null || visible.qr === null) return { tampilan: 'invisible' }
  const { page, x, y, width, height } = visible.place
  const side = Math.floor(Math.min(width, height))
  return {
    tampilan: 'visible',
    image: 'false',
    linkQR: visible.qr,
    page,
    xAxis: Math.round(x + (width - side) / 2),
    yAxis: Math.round(y + (height - side) / 2),
    width: side,
    height: side,
  }
}
