import type { CliKey } from '../id/cli.ts'

/** What the command line says. */
export const cli: Readonly<Record<CliKey, string>> = {
  usage: `Ikrar reads, checks, keeps and prints performance agreements (Perjanjian Kinerja).

Usage: ikrar COMMAND [OPTIONS] [FILE…]

  read     read documents into agreements (text, DOCX, XLSX, PDF, scans, ZIP)
  check    check agreements and name every mistake and its place
  write    print agreements as PDF, DOCX or XLSX
  import   keep agreements in the database
  backup   save all data to one backup file
  restore  restore data from a backup
  audit    verify the trail of who did what, or export it
  serve    run the Ikrar service
  verify   verify the electronic signatures in a PDF
  doctor   see whether this machine is ready

  -h, --help       help; "ikrar COMMAND --help" for one command
  -V, --version    version
  --lang id|en     language (or the variable IKRAR_LANG)

Exit status: 0 good, 1 findings that are errors, 2 could not read, or wrong usage.`,
  'help/read': `Reads documents into agreements.

Usage: ikrar read [OPTIONS] FILE…      ("-" is standard input)

  --json           print the interchange file ikrar/agreements@1 (JSON)
  --origins        with the origin of each value (file, page, box) in the JSON
  --lang id|en     language

Example: ikrar read perjanjian-2024.pdf --json > perjanjian.json
Exit status: 0 everything was read, 2 a file could not be read.`,
  'help/check': `Checks agreements. All files are checked together as one family of agreements.

Usage: ikrar check [OPTIONS] FILE…     ("-" is standard input)

  --json           print the interchange file with its findings (JSON)
  --sarif          print the findings as SARIF 2.1.0
  --lang id|en     language

Example: ikrar check perjanjian-2024.docx
Exit status: 0 no errors, 1 findings that are errors, 2 a file could not be read.`,
  'help/write': `Prints agreements from an interchange file (JSON), or from any document that can be read.

Usage: ikrar write [OPTIONS] FILE      ("-" is standard input)

  --format pdf|docx|xlsx   form of the result (by default after the name of --out, or pdf)
  --out PLACE              file, folder (ends in "/", one file an agreement), or "-" for standard output
  --agreement N            only the Nth agreement (from 1)
  --qr ADDRESS             address to print as a QR code
  --draft                  mark as a draft
  --no-attachment          PDF without the data attached (PDF/A-2a)
  --lang id|en             language

Example: ikrar write perjanjian.json --out perjanjian.pdf`,
  'help/import': `Keeps agreements in this service's database (DATA_DIR or DATABASE_URL). The same content is not kept twice.

Usage: ikrar import [OPTIONS] FILE…    ("-" is standard input)

  --json           print the outcome as JSON
  --lang id|en     language`,
  'help/backup': `Saves all data of this service to one backup file, also while Ikrar is running.

Usage: ikrar backup [OPTIONS] FILE           ("-" is standard output)

  --json           print the summary as JSON
  --lang id|en     language

In it: all rows and all documents as of one moment. The file holds secrets; keep it under lock.
Exit status: 0 saved, 2 not saved.`,
  'help/restore': `Restores data from a backup file, whole or not at all.

Usage: ikrar restore [OPTIONS] FILE          ("-" is standard input)

  --replace        take the place of data that is there (it is gone afterwards)
  --check          only check that the backup is whole
  --json           print the summary as JSON
  --lang id|en     language

A backup that is cut short, altered, or of a newer Ikrar is refused before anything is changed.
Exit status: 0 restored (or whole), 2 refused.`,
  'help/audit': `Verifies or exports the trail: who did what, when, from where.

Usage: ikrar audit verify [--head NUMBER:HASH] [--json]
       ikrar audit export [--format csv|jsonl] [--from DAY] [--until DAY] [--verb WORD] [--text TEXT]

  verify           walk the chain of hashes; name entries that were altered, removed, replaced or moved
  --head           an end of the chain noted before (from a backup or the log): find an end that was cut off, too
  export           print the trail to standard output, oldest first
  --lang id|en     language

Exit status: 0 the trail holds, 1 it is broken, 2 it could not be verified.`,
  'help/serve': `Runs the Ikrar service, as "npm start" does.

Usage: ikrar serve [--sample]

  --sample         fill an empty database with the sample province
  --lang id|en     language

Settings by environment variables (HOST, PORT, DATA_DIR, DATABASE_URL, …): docs/operations.md.`,
  'help/verify': `Verifies the electronic signatures in a PDF: whether the document is as it was signed, by whom and when.

Usage: ikrar verify [OPTIONS] FILE…    ("-" is standard input)

  --json           print the outcome as JSON
  --lang id|en     language

Trusted issuers of certificates are set by TRUST_ANCHORS (docs/operations.md). Needs no network.
Exit status: 0 genuine, 1 not genuine or its issuer is not known, 2 not a PDF that can be judged.`,
  'help/doctor': `Sees whether this machine is ready: fonts, typesetter, recogniser, database, disk.

Usage: ikrar doctor [--json] [--lang id|en]

Exit status: 0 all ready, 1 something is not.`,
  'error/unknown-command': 'there is no command "{command}". See: ikrar --help',
  'error/unknown-option': 'there is no option "{option}". See: ikrar {command} --help',
  'error/unknown-global-option': 'there is no option "{option}". See: ikrar --help',
  'error/option-value': 'the option "{option}" is not right: {reason}. See: ikrar {command} --help',
  'error/no-files': 'no file was named. See: ikrar {command} --help',
  'error/one-file': 'this command takes exactly one file. See: ikrar {command} --help',
  'error/cannot-open': '{name}: cannot be opened ({reason})',
  'error/cannot-write': '{name}: cannot be written ({reason})',
  'error/no-such-agreement': '{name} holds {count} agreements; there is no number {number}.',
  'error/several-agreements':
    '{name} holds {count} agreements, but a DOCX holds one. Choose with --agreement N, or give a folder to --out.',
  'error/binary-to-terminal': 'the result is not text; name its place with --out, or redirect standard output.',
  'error/bug': 'a mistake in Ikrar itself: {reason}',
  'reason/no-file': 'there is none',
  'reason/no-access': 'no permission',
  'reason/folder': 'it is a folder',
  'reason/choices': 'choose one of {choices}',
  'reason/whole-number': 'it must be a whole number from 1',
  'progress/opening': 'opening {name}',
  'progress/recognising': '{name}: page {page}',
  'progress/recognising-of': '{name}: page {page} of {pages}',
  'progress/understanding': '{name}: putting the agreements together',
  'progress/done': '{name}: done',
  'summary/agreement': '{number}. {unit}, year {year}',
  'summary/no-year': '{number}. {unit}, no year printed',
  'summary/first': 'first party',
  'summary/second': 'second party',
  'summary/alone': 'none (one party alone)',
  'summary/signed': 'place, date',
  'summary/rows': '{objectives} objectives, {indicators} indicators',
  'summary/budget': '{lines} budget lines, {total}',
  'summary/doubts': '{count} doubts',
  'summary/nameless': '(no name)',
  'summary/total': '{agreements} agreements from {files} files, {doubts} doubts.',
  'check/error': 'error',
  'check/warning': 'warning',
  'check/note': 'note',
  'check/repair': 'repair: {value}',
  'check/total': '{agreements} agreements checked: {errors} errors, {warnings} warnings, {notes} notes.',
  'check/clean': '{agreements} agreements checked: no findings.',
  'write/written': '{path} written',
  'write/doubts': '{count} doubts in reading; see: ikrar read',
  'import/kept': '{unit}, year {year}: kept',
  'import/known': '{unit}, year {year}: known already',
  'import/total': '{kept} agreements kept, {known} known already.',
  'verify/genuine': 'GENUINE',
  'verify/untrusted': 'INTACT, ISSUER NOT KNOWN',
  'verify/altered': 'ALTERED',
  'verify/appended': 'ADDED TO',
  'verify/page-swapped': 'PAGE SWAPPED',
  'verify/not-ours': 'NOT A SIGNED DOCUMENT',
  'verify/too-large': 'This file is too large to be verified (READ_FILE_MB).',
  'verify/too-costly': 'Verifying this file takes more time or memory than is given to it.',
  'verify/not-pdf': 'This file is not a PDF.',
  'verify/unreadable': 'The structure of this PDF cannot be read.',
  'verify/unsigned': 'This PDF holds no electronic signature.',
  'verify/byte-range': 'The signed part is not the whole document.',
  'verify/revision-unreadable':
    'The signed part is intact, but the structure of its PDF cannot be read with certainty.',
  'verify/signature-format': 'The signature itself is damaged or of an unknown form.',
  'verify/digest': 'The content of the document is not what was signed.',
  'verify/signature-value': 'The signature does not match its certificate.',
  'verify/time-stamp': 'Its time-stamp is not valid.',
  'verify/content-changed': 'Content besides the pages was changed after it was signed.',
  'verify/pages-changed': 'Pages {pages} differ from what was signed.',
  'verify/bytes-after-signature': '{bytes} bytes were added after the last signature.',
  'verify/unknown-issuer': 'The issuer of its certificate or time-stamp is not among those trusted here.',
  'verify/outside-validity': 'The certificate was not valid at the time of signing.',
  'verify/intact': 'The signed part is intact.',
  'verify/signature': '{number}. {signer} ({field}), certificate by {issuer}',
  'verify/nameless': '{number}. The signer cannot be read ({field})',
  'verify/claimed': 'time by the signer: {when}',
  'verify/stamped': 'time by the time-stamp: {when}',
  'verify/stamped-unproven': 'time by an unknown time-stamp: {when}',
  'doctor/good': 'good',
  'doctor/bad': 'NOT READY',
  'doctor/node': 'Node.js',
  'doctor/fonts': 'fonts',
  'doctor/typesetter': 'typesetter',
  'doctor/recogniser': 'recogniser',
  'doctor/database': 'database',
  'doctor/disk': 'disk',
  'doctor/wall': 'office walls',
  'doctor/seal': 'sealing key',
  'doctor/typeset': 'one PDF page typeset in {milliseconds} milliseconds',
  'doctor/recognised': 'the test scan was read in {seconds} seconds',
  'doctor/misread': 'the test scan was misread: "{text}"',
  'doctor/fonts-missing': 'the font package {package} is not installed; run "npm ci"',
  'doctor/fonts-found': 'Tinos is installed',
  'doctor/database-new': 'embedded PostgreSQL {version}, no data yet in {folder}',
  'doctor/database-running': 'PostgreSQL {version}, running in {folder}',
  'doctor/database-stopped': 'PostgreSQL {version}, ready to start in {folder}',
  'doctor/database-given': 'PostgreSQL {version} of DATABASE_URL',
  'doctor/wall-holds': 'the database role is held back by the walls between offices',
  'doctor/wall-void':
    'the role "{role}" is {power} and passes the walls between offices; give Ikrar an ordinary role: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS',
  'doctor/seal-new': 'none yet; made when the first secret is sealed',
  'doctor/seal-fits': '{from} fits what was sealed',
  'doctor/seal-lost':
    '{shut} second factors do not open with {from}: put the key back that the backup was made with, or take the second factor off these people',
  'doctor/disk-free': '{free} left for {folder}',
  'doctor/disk-low': 'only {free} left for {folder}; make room for at least {least}',
}
