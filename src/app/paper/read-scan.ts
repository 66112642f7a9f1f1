import { setInterval } from 'node:timers'
import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { comparePaper, weighPaper } from '../../core/agreement/paper.ts'
import { verificationCode } from '../../core/agreement/standing.ts'
import { problem } from '../../core/problem.ts'
import {
  giveScanBack,
  printedOfScan,
  renewScan,
  type ScanOutcome,
  settleScan,
  takeScan,
  tellScanProgress,
} from '../../db/paper.ts'
import { asService } from '../../db/scope.ts'
import type { BatchReading } from '../../ports/reading.ts'
import type { Deps } from '../deps.ts'
import { keptPdf } from '../printed-form.ts'

/** A reader that falls silent this long has lost its scan to whoever asks next. */
const LEASE_MS = 15_000
const RENEW_MS = 2_000

type Taken = NonNullable<Awaited<ReturnType<typeof takeScan>>> & {
  readonly lease: string
  readonly signal: AbortSignal
}

/** The code of an agreement among what a page's QR codes say; null where there is none. */
const codeIn = (said: readonly string[]): string | null =>
  said.map((text) => verificationCode(/\/keaslian\/([^/?#]+)$/.exec(text)?.[1] ?? '')).find((code) => code !== null) ??
  null

/** Reads the scan back and holds it against what was printed. Its pages are counted against those of the print's own file. */
const compareScan = async (deps: Deps, scan: Taken): Promise<ScanOutcome> => {
  const { db, files, reader } = deps
  const printed = await asService(db, (tx) => printedOfScan(tx, scan.print_id))
  let told: Promise<unknown> = Promise.resolve()
  const onProgress = (p: { readonly page: number; readonly pages: number | null }) => {
    told = told.then(() => asService(db, (tx) => tellScanProgress(tx, scan.id, scan.lease, p))).catch(() => undefined)
  }
  const read = async (name: string, hash: string, how: object = {}): Promise<BatchReading> =>
    reader.read([{ name, bytes: await keptPdf(files, hash) }], { signal: scan.signal, ...how })
  const print = await read('cetakan.pdf', printed.pdf)
  const reading = await read(scan.name, scan.hash, { onProgress })
  await told
  const codes = await reader.pageCodes({ name: scan.name, bytes: await keptPdf(files, scan.hash) }, scan.signal)
  const [file] = reading.files
  if (!file || file.problem !== null) {
    return { problem: file?.problem ?? problem('file/reader-crashed', scan.name, { name: scan.name }) }
  }
  const differences = comparePaper({
    printed: agreementFromInterchange(printed.agreement),
    reading,
    print,
    pages: { printed: print.files[0]?.pages.length ?? 0, scanned: file.pages.length },
    code: deps.publicAddress === null ? null : printed.code,
    codes: codes.map(codeIn),
  })
  return { problem: null, differences, ...weighPaper(differences) }
}

/**
 * Reads the oldest scan of a signed sheet that waits, or that a reader left behind when it died, and answers whether there
 * was one; raising `stop` gives it back.
 */
export const readNextScan =
  (deps: Deps) =>
  async (stop: AbortSignal): Promise<boolean> => {
    const { db, clock, ids } = deps
    const lease = ids.next()
    const until = () => new Date(clock.now().getTime() + LEASE_MS)
    const scan = await asService(db, (tx) => takeScan(tx, lease, clock.now(), until()))
    if (scan === null) return false
    const lost = new AbortController()
    const signal = AbortSignal.any([stop, lost.signal])
    const renewing = setInterval(() => {
      asService(db, (tx) => renewScan(tx, scan.id, lease, until())).then(
        (ours) => ours || lost.abort(),
        () => undefined,
      )
    }, RENEW_MS)
    try {
      const outcome = await compareScan(deps, { ...scan, lease, signal })
      await asService(db, (tx) => settleScan(tx, scan.id, lease, outcome))
    } catch (error) {
      if (!signal.aborted) {
        const reason = error instanceof Error ? error.message : String(error)
        const crashed = problem('file/reader-crashed', scan.name, { name: scan.name, reason })
        await asService(db, (tx) => settleScan(tx, scan.id, lease, { problem: crashed }))
      }
    } finally {
      clearInterval(renewing)
      if (stop.aborted) await asService(db, (tx) => giveScanBack(tx, scan.id, lease))
    }
    return true
  }
