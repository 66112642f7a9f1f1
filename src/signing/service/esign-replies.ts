import { z } from 'zod'
import { type Problem, problem } from '../../core/problem.ts'
import type { Answer } from './bounded-fetch.ts'

/** `{"error":"Passphrase anda salah","status_code":2031}`; some versions put the code at the end of the sentence only. */
const refusalSchema = z.object({
  error: z.string().optional(),
  message: z.string().optional(),
  status_code: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number),
    ])
    .optional(),
})

/** `{"status_code":1111,"status":"ISSUE","message":"User sudah terdaftar dan memiliki sertifikat …"}` */
const statusSchema = z.object({
  status_code: z.number(),
  status: z.string().optional(),
  message: z.string().optional(),
})

/** `{"jumlah_signature":1,"summary":"DOCUMENT VALID !!!","notes":"…","details":[…]}` */
const opinionSchema = z.object({
  jumlah_signature: z.number().int().nonnegative(),
  summary: z.string().nullable().optional(),
  notes: z.string().nullable().optional(),
})

const LONGEST_SENTENCE = 200
const READY = 1111
const UNKNOWN_PERSON = new Set([1110, 2011])
const WRONG_PASSPHRASE = 2031
const NO_CERTIFICATE = /kadaluarsa|kedaluwarsa|expired|dicabut|revoke|suspend|belum memiliki sertifikat/i

const broken = (reason: string): Problem => problem('signing/service-broken', '', { reason })

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

/** A sentence of the service as people may read it: one line, short, and without what must not be repeated. */
const spoken = (text: string, secrets: readonly string[]): string => {
  const clean = secrets.reduce((sum, secret) => (secret === '' ? sum : sum.replaceAll(secret, '…')), text)
  return (
    clean
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_SENTENCE) || 'reason/unexplained'
  )
}

/** The refusal that an answer other than 200 stands for. `secrets` are never repeated, whatever the service says. */
export const refusalOf = ({ status, body }: Answer, secrets: readonly string[]): Problem => {
  if (status === 401 || status === 403) return problem('signing/service-credentials')
  const parsed = refusalSchema.safeParse(jsonOf(body))
  const sentence = parsed.success ? (parsed.data.error ?? parsed.data.message ?? '') : ''
  const code = codeOf(sentence, parsed.success ? parsed.data.status_code : undefined)
  if (code === WRONG_PASSPHRASE) return problem('signing/wrong-passphrase')
  if (UNKNOWN_PERSON.has(code)) return problem('signing/not-registered')
  const reason = spoken(sentence, secrets)
  if (NO_CERTIFICATE.test(sentence)) return problem('signing/service-certificate', '', { status: reason })
  if (status >= 500) return problem('signing/service-unreachable', '', { reason: 'reason/server' })
  return problem('signing/service-refused', '', { reason })
}

/** The service's own code: from its field, or, where that only repeats the status of HTTP, from the end of its sentence. */
const codeOf = (sentence: string, field: number | undefined): number =>
  field !== undefined && field >= 1000 ? field : Number(/\b(\d{4})\W*$/.exec(sentence)?.[1] ?? 0)

/** Null where the person can sign. */
export const unreadiness = ({ body }: Answer): Problem | null => {
  const parsed = statusSchema.safeParse(jsonOf(body))
  if (!parsed.success) return broken('reason/not-understood')
  const { status_code, status, message } = parsed.data
  if (status_code === READY) return null
  if (UNKNOWN_PERSON.has(status_code) || status === 'NOT_REGISTERED') return problem('signing/not-registered')
  return problem('signing/service-certificate', '', { status: spoken(message || status || String(status_code), []) })
}

export type Opinion = { readonly valid: boolean; readonly signatures: number; readonly notes: string }

export const opinionOf = ({ body }: Answer): Opinion | Problem => {
  const parsed = opinionSchema.safeParse(jsonOf(body))
  if (!parsed.success) return broken('reason/not-understood')
  const { jumlah_signature: signatures, summary, notes } = parsed.data
  const valid = signatures > 0 && /\bVALID\b/.test(summary ?? '') && !/\bNOT\b/.test(summary ?? '')
  return { valid, signatures, notes: spoken(notes ?? '', []) }
}

/** A PDF, or why the answer is none. */
export const signedPdfOf = ({ body }: Answer): Uint8Array | Problem =>
  Buffer.from(body.subarray(0, 5)).toString('latin1') === '%PDF-' ? body : broken('reason/not-a-pdf')
