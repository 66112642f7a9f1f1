import { type Config, readConfig } from '../src/main/config.ts'
import type { World } from './app-world.ts'

/** The configuration of a program that works on a test's database as an outside one, in this role. */
export const outsideConfig = (
  world: Pick<World, 'config'>,
  dataFolder: string,
  more: Readonly<Record<string, string>> = {},
  role: { readonly user: string; readonly password: string } = {
    user: String(world.config.user),
    password: String(world.config.password),
  },
): Config => {
  const { host = '', port = 5432, database } = world.config
  const place = `${database}?host=${encodeURIComponent(host)}&port=${port}`
  const url = `postgresql://${role.user}:${encodeURIComponent(role.password)}@/${place}`
  const reading = readConfig({ DATABASE_URL: url, DATA_DIR: dataFolder, ...more })
  if (!('config' in reading)) throw new Error(JSON.stringify(reading.faults))
  return reading.config
}
