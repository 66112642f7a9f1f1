import type { SafeKey } from '../id/safe.ts'

/** What backup, restore and audit say. */
export const safe: Readonly<Record<SafeKey, string>> = {
  'backup/nothing-to-save': 'there is no data of Ikrar here to save yet.',
  'backup/not-a-backup': '{file} is no backup of Ikrar.',
  'backup/truncated': 'the backup {file} is cut short; nothing was changed.',
  'backup/altered': 'the backup {file} is not as it was written ({place}); nothing was changed.',
  'backup/newer': 'the backup {file} was made by a newer Ikrar ({what}). Use that version or a newer one.',
  'backup/other-migrations':
    'the backup {file} was made with another text of the migration {migration}. Use the Ikrar that made it.',
  'backup/not-empty': 'there is data here already. Add --replace if it may be lost.',
  'backup/foreign-database': 'this database holds the table {table}, which is not of Ikrar; nothing was changed.',
  'backup/does-not-fit': 'what is in {file} breaks a rule of the database ({reason}); nothing was changed.',
  'backup/file': '{file}: {reason}',
  'progress/table': 'table {name} ({done} of {all})',
  'progress/files': 'document {done} of {all}',
  'progress/verify': 'checking the backup: {percent}%',
  'progress/trail': 'walking the trail: {done} of {all}',
  'summary/saved': 'Saved to {file}: {rows} rows of {tables} tables, {files} documents, {size}.',
  'summary/restored': 'Restored from {file} (made {madeAt}): {rows} rows of {tables} tables, {files} documents.',
  'summary/whole': '{file} is whole (made {madeAt}): {rows} rows of {tables} tables, {files} documents.',
  'summary/missing': 'Note: {missing} documents that the database names are not in the data folder.',
  'summary/key-carried':
    'The sealing key (signing.key) is in it: whoever holds this backup can open the secrets that are sealed.',
  'summary/key-apart':
    'The sealing key (SIGNING_KEY) is NOT in it: keep it apart. Without it second factors and certificates do not open again.',
  'summary/key-other':
    'Note: secrets in it are sealed with another key than the one here. Set the SIGNING_KEY that the backup was made with.',
  'summary/hash': 'SHA-256 of the file: {hash}',
  'summary/head': 'End of the trail: {head}',
  'summary/sign-in': 'Everybody has to sign in again.',
  'trail/altered': 'entry {number} ({at}, {who}, {verb}) was ALTERED: its facts no longer give its hash',
  'trail/replaced': 'entry {number} ({at}, {who}, {verb}) was REPLACED: the one after it follows from other facts',
  'trail/moved': 'entry {number} ({at}, {who}, {verb}) was MOVED: it had the number {other}',
  'trail/removed': 'entry {number} was REMOVED',
  'trail/removed-many': 'entries {number} to {other} were REMOVED',
  'trail/head-missing': 'the noted end of the trail (entry {number}) is NOT THERE: it was cut off, or written anew',
  'trail/emptied': 'the trail is EMPTY although Ikrar was set up',
  'trail/more': '… and {more} more',
  'trail/holds': 'The trail holds: {entries} entries.',
  'trail/broken': 'The trail is BROKEN: {faults} faults in {entries} entries.',
  'error/audit-usage': 'say "verify" or "export". See: ikrar audit --help',
  'reason/head': 'write NUMBER:HASH or HASH (64 hexadecimal digits)',
}
