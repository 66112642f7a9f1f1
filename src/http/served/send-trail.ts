import type { TrailFormat } from '../../app/export-trail.ts'
import type { HttpContext } from '../env.ts'

const TYPES: Readonly<Record<TrailFormat, string>> = {
  csv: 'text/csv; charset=UTF-8; header=present',
  jsonl: 'application/x-ndjson; charset=UTF-8',
}

const encoder = new TextEncoder()

/** Read on only when the reader has taken what was read before; a reader who goes away ends it. */
const streamOf = (parts: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const iterator = parts[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

/** Hands the trail out part by part, as it is read. Compressing would hold all of it in memory first. */
export const sendTrail = (c: HttpContext, parts: AsyncIterable<string>, format: TrailFormat): Response => {
  c.set('isEncoded', true)
  return c.body(streamOf(parts), 200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="jejak-audit.${format}"`,
  })
}
