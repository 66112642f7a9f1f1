import type { ServiceKey } from '../id/service.ts'

/** What the service says to the person who started it. */
export const service: Readonly<Record<ServiceKey, string>> = {
  running: 'Ikrar is running at {address}',
  'next/set-up': 'Open that address in a browser to set up the office and the first administrator.',
  'next/sign-in': 'Open that address in a browser and sign in.',
  'next/sample': 'The sample province is filled in. Sign in as one of:',
  'next/sample-known': 'The database holds data already, so --sample fills in nothing. Open that address and sign in.',
  'sample/sign-in': '  {username}   password {password}   {name} ({role})',
  data: 'Data: {place} (PostgreSQL {version})',
  'data/given': 'DATABASE_URL',
  'how-to-stop': 'Stop: Ctrl-C.',
  stopping: 'Ikrar is stopping …',
  stopped: 'Ikrar has stopped.',
}
