import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleDocuments } from './sample-documents.ts'

/** `node samples/write-documents.ts` writes samples/documents anew, after a change of the sample or of the official form. */
const folder = join(import.meta.dirname, 'documents')
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of await sampleDocuments()) {
  writeFileSync(join(folder, name), bytes)
  process.stdout.write(`${name}: ${bytes.length} bytes\n`)
}
