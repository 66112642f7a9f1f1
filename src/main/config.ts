import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { ROLES, type Role } from '../core/access/role.ts'
import type { StartCode } from '../words/id/start.ts'
import { ROOT } from './root.ts'

/** One wrong variable; its sentence stands under `code` in words/{id,en}/start.ts. */
export type ConfigFault = {
  readonly code: StartCode
  readonly params: Readonly<Record<string, string | number>>
}

type Variable<T> = {
  readonly schema: z.ZodType<T, string>
  /** As written in the environment; undefined where it may be absent. */
  readonly fallback: string
  readonly code: StartCode
  readonly facts: Readonly<Record<string, string | number>>
  /** True where a wrong value must not be repeated. */
  readonly secret?: true
}

const integer = (fallback: number, least: number, most: number): Variable<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most)),
  fallback: String(fallback),
  code: 'config/integer',
  facts: { least, most },
})

const choice = <const T extends readonly [string, ...string[]]>(
  fallback: T[number],
  choices: T,
): Variable<T[number]> => ({
  schema: z.string().pipe(z.enum(choices)),
  fallback,
  code: 'config/choice',
  facts: { choices: choices.join(', ') },
})

const host = (fallback: string): Variable<string> => ({
  schema: z.string().regex(/^(?:[A-Za-z0-9.-]+|[0-9A-Fa-f:.]+(?:%\w+)?)$/),
  fallback,
  code: 'config/host',
  facts: {},
})

const address = (): Variable<string> => ({
  schema: z
    .string()
    .refine((text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    .transform((text) => text.replace(/\/+$/, '')),
  fallback: '',
  code: 'config/url',
  facts: {},
})

const anything = (fallback: string): Variable<string> => ({
  schema: z.string(),
  fallback,
  code: 'config/choice',
  facts: {},
})

const roles = (): Variable<readonly Role[]> => ({
  schema: z
    .string()
    .transform((text) => text.split(',').flatMap((role) => role.trim() || []))
    .pipe(z.array(z.enum(ROLES))),
  fallback: '',
  code: 'config/choices',
  facts: { choices: ROLES.join(', ') },
})

const hexKey = (): Variable<string> => ({
  schema: z.string().regex(/^(?:[0-9a-fA-F]{64})?$/),
  fallback: '',
  code: 'config/key',
  facts: {},
  secret: true,
})

/** An address with one of these schemes; http only on this machine where `secure`. */
const addressOf = (schemes: RegExp, code: StartCode): Variable<string> => ({
  schema: z.string().refine((text) => {
    const url = URL.parse(text)
    const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '')
    return text === '' || (url !== null && schemes.test(url.protocol) && (url.protocol !== 'http:' || isHere))
  }),
  fallback: '',
  code,
  facts: {},
})

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const WORKERS = Math.max(1, Math.min(4, availableParallelism() - 1))

/** Every environment variable Ikrar knows. docs/operations.md says the same in one table; a test holds both together. */
export const VARIABLES = {
  HOST: host('127.0.0.1'),
  PORT: integer(3000, 0, 65_535),
  BASE_URL: address(),
  DATA_DIR: anything(join(ROOT, 'data')),
  DATABASE_URL: anything(''),
  DATABASE_CONNECTIONS: integer(10, 2, 500),
  AGENCY_PROFILE: anything(''),
  LOG_LEVEL: choice('warn', LOG_LEVELS),
  IKRAR_LANG: choice('id', ['id', 'en']),
  METRICS_TOKEN: anything(''),
  SMTP_URL: addressOf(/^smtps?:$/, 'config/smtp'),
  MAIL_FROM: anything(''),
  REQUIRE_SECOND_FACTOR: roles(),
  OIDC_ISSUER: addressOf(/^https?:$/, 'config/issuer'),
  OIDC_CLIENT_ID: anything(''),
  OIDC_CLIENT_SECRET: anything(''),
  OIDC_USERNAME_CLAIM: anything('preferred_username'),
  OIDC_SCOPE: anything('openid profile email'),
  OIDC_NAME: anything('SSO'),
  UPLOAD_FILES: integer(100, 1, 10_000),
  READ_WORKERS: integer(WORKERS, 1, 64),
  READ_FILE_MB: integer(50, 1, 2_000),
  READ_PAGES: integer(500, 1, 100_000),
  READ_ROWS: integer(10_000, 1, 10_000_000),
  READ_ARCHIVE_DEPTH: integer(2, 1, 10),
  READ_ARCHIVE_ENTRIES: integer(2_000, 1, 1_000_000),
  READ_ELEMENT_DEPTH: integer(200, 10, 5_000),
  READ_UNPACKED_MB: integer(300, 1, 20_000),
  READ_PAGE_SECONDS: integer(60, 1, 3_600),
  READ_FILE_SECONDS: integer(1_800, 1, 86_400),
  TRUST_ANCHORS: anything(''),
  SIGNING_KEY: hexKey(),
  SIGN_SECONDS: integer(30, 1, 600),
  TIMESTAMP_URL: address(),
  ESIGN_URL: address(),
  ESIGN_USERNAME: anything(''),
  ESIGN_PASSWORD: anything(''),
} as const

type Values = { readonly [K in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[K]['schema']> }

const MEGA = 1024 * 1024

const shaped = (v: Values) => ({
  host: v.HOST,
  port: v.PORT,
  /** Where people reach it, without a slash at the end; null where nobody said, so that links stay relative. */
  baseUrl: v.BASE_URL === '' ? null : v.BASE_URL,
  dataFolder: resolve(v.DATA_DIR),
  databaseUrl: v.DATABASE_URL === '' ? null : v.DATABASE_URL,
  databaseConnections: v.DATABASE_CONNECTIONS,
  /** A JSON file of the agency this is for; null for the built-in one. */
  agencyProfile: v.AGENCY_PROFILE === '' ? null : resolve(v.AGENCY_PROFILE),
  logLevel: v.LOG_LEVEL,
  language: v.IKRAR_LANG,
  /** Opens /metrics to other machines; null where only this one may look. */
  metricsToken: v.METRICS_TOKEN === '' ? null : v.METRICS_TOKEN,
  /** Null where letters cannot be sent. */
  mail: v.SMTP_URL === '' ? null : { url: v.SMTP_URL, from: v.MAIL_FROM },
  /** Null where there is no identity provider. */
  sso:
    v.OIDC_ISSUER === ''
      ? null
      : {
          issuer: v.OIDC_ISSUER,
          clientId: v.OIDC_CLIENT_ID,
          clientSecret: v.OIDC_CLIENT_SECRET,
          usernameClaim: v.OIDC_USERNAME_CLAIM,
          scope: v.OIDC_SCOPE,
          name: v.OIDC_NAME,
        },
  /** Roles whose holders must sign in by two steps. */
  secondFactorOf: v.REQUIRE_SECOND_FACTOR,
  /** Files in one batch. */
  uploadFiles: v.UPLOAD_FILES,
  reading: {
    workers: v.READ_WORKERS,
    limits: {
      fileBytes: v.READ_FILE_MB * MEGA,
      pages: v.READ_PAGES,
      tableRows: v.READ_ROWS,
      archiveDepth: v.READ_ARCHIVE_DEPTH,
      elementDepth: v.READ_ELEMENT_DEPTH,
      decompressedBytes: v.READ_UNPACKED_MB * MEGA,
      archiveEntries: v.READ_ARCHIVE_ENTRIES,
      secondsPerPage: v.READ_PAGE_SECONDS,
      secondsPerFile: v.READ_FILE_SECONDS,
    },
  },
  signing: {
    /** A PEM file of the certificates trusted to vouch for signers; null trusts nobody. */
    anchors: v.TRUST_ANCHORS === '' ? null : resolve(v.TRUST_ANCHORS),
    /** 32 bytes that seal kept certificates; null where the data folder has them. */
    key: v.SIGNING_KEY === '' ? null : Buffer.from(v.SIGNING_KEY, 'hex'),
    milliseconds: v.SIGN_SECONDS * 1000,
    timeStampUrl: v.TIMESTAMP_URL === '' ? null : v.TIMESTAMP_URL,
    service: v.ESIGN_URL === '' ? null : { url: v.ESIGN_URL, username: v.ESIGN_USERNAME, password: v.ESIGN_PASSWORD },
  },
})

export type Config = ReturnType<typeof shaped>

export type ConfigReading = { readonly config: Config } | { readonly faults: readonly ConfigFault[] }

/** What a setting cannot do without: letters and the provider carry addresses that must not come from a request. */
const NEEDS: readonly (readonly [keyof Values, readonly (keyof Values)[]])[] = [
  ['SMTP_URL', ['MAIL_FROM', 'BASE_URL']],
  ['OIDC_ISSUER', ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'BASE_URL']],
]

const missing = (values: Readonly<Record<string, unknown>>): readonly ConfigFault[] =>
  NEEDS.flatMap(([name, others]) =>
    values[name] ? others.flatMap((other) => (values[other] === '' ? [{ name, other }] : [])) : [],
  ).map(({ name, other }) => ({ code: 'config/needs', params: { name: other, other: name } }))

/** The environment as typed configuration, or every variable that is wrong. An empty variable counts as absent. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): ConfigReading => {
  const faults: ConfigFault[] = []
  const values: Record<string, unknown> = {}
  for (const [name, variable] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const value = environment[name] || variable.fallback
    const parsed = variable.schema.safeParse(value.trim())
    if (parsed.success) values[name] = parsed.data
    else faults.push({ code: variable.code, params: { name, value: variable.secret ? '…' : value, ...variable.facts } })
  }
  faults.push(...missing(values))
  return faults.length > 0 ? { faults } : { config: shaped(values as Values) }
}
