import { availableParallelism, cpus, totalmem } from 'node:os'
import { type BenchRow, printTable } from './row.ts'

/** Runs every bench, or those named on the command line, and prints one table. */
const AREAS: Readonly<Record<string, () => Promise<() => Promise<readonly BenchRow[]>>>> = {
  checking: async () => (await import('./checking.ts')).checking,
  writing: async () => (await import('./writing.ts')).writing,
  reading: async () => (await import('./reading.ts')).reading,
  serving: async () => (await import('./serving.ts')).serving,
  tree: async () => (await import('./tree.ts')).tree,
  editor: async () => (await import('./editor.ts')).editor,
  matrix: async () => (await import('./matrix.ts')).matrix,
  'matrix-page': async () => (await import('./matrix-page.ts')).matrixPage,
  load: async () => (await import('./load.ts')).load,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in AREAS))
if (unknown.length > 0) {
  process.stderr.write(`unknown bench: ${unknown.join(', ')} (there are: ${Object.keys(AREAS).join(', ')})\n`)
  process.exit(2)
}

const memory = Math.round(totalmem() / 2 ** 30)
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GiB, Node ${process.version}\n\n`,
)
const rows: BenchRow[] = []
for (const [name, load] of Object.entries(AREAS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  process.stderr.write(`measuring ${name} …\n`)
  const measure = await load()
  rows.push(...(await measure()))
}
process.stdout.write(`${printTable(rows)}\n`)
process.exit(0)
