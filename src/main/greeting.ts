import type { SampleSignIn } from '../app/sample-people.ts'
import { role as englishRoles } from '../words/en/role.ts'
import { service as english } from '../words/en/service.ts'
import { fill, type Language } from '../words/fill.ts'
import { role as indonesianRoles } from '../words/id/role.ts'
import { service as indonesian, type ServiceKey } from '../words/id/service.ts'

export type GreetingFacts = {
  readonly address: string
  /** The data folder, or null where DATABASE_URL says where the data is. */
  readonly dataFolder: string | null
  readonly version: string
  readonly isSetUp: boolean
  /** The sample's sign-ins where it was just filled in; null where it was not asked for, empty where there was data already. */
  readonly signIns: readonly SampleSignIn[] | null
}

/** What the person who started the service reads: where it is, what to do next, how to stop it. */
export const greeting = (facts: GreetingFacts, language: Language): string => {
  const words = language === 'id' ? indonesian : english
  const say = (key: ServiceKey, params = {}) => fill(words[key], params)
  const roles = language === 'id' ? indonesianRoles : englishRoles
  const signIns = facts.signIns ?? []
  const widest = (part: (one: SampleSignIn) => string) => Math.max(...signIns.map((one) => part(one).length))
  const sample = signIns.map((one) =>
    say('sample/sign-in', {
      username: one.username.padEnd(widest((s) => s.username)),
      password: one.password.padEnd(widest((s) => s.password)),
      name: one.name,
      role: roles.name[one.role],
    }),
  )
  const next = nextStep(facts)
  const place = facts.dataFolder ?? say('data/given')
  return [
    '',
    say('running', { address: facts.address }),
    say(next),
    ...sample,
    say('data', { place, version: facts.version }),
    say('how-to-stop'),
    '',
  ].join('\n')
}

const nextStep = ({ signIns, isSetUp }: GreetingFacts): ServiceKey => {
  if (signIns !== null) return signIns.length > 0 ? 'next/sample' : 'next/sample-known'
  return isSetUp ? 'next/sign-in' : 'next/set-up'
}

/** The address to type: a wildcard is no address, so this machine's own name stands in for it. */
export const addressOf = (host: string, port: number, baseUrl: string | null): string => {
  if (baseUrl !== null) return baseUrl
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
