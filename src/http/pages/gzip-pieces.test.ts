import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gzipPieces, sharedBytes } from './gzip-pieces.ts'

test('a page put together of compressed pieces is one gzip stream of its whole text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ maxLength: 20 }).map((s) => s.repeat(3_000)),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ text, shared: fc.boolean() }), { maxLength: 6 }), (pieces) => {
      const whole = pieces.map((p) => p.text).join('')
      const buffers = pieces.map((p) => (p.shared ? sharedBytes(Buffer.from(p.text)) : Buffer.from(p.text)))
      expect(gunzipSync(gzipPieces(buffers)).toString()).toBe(Buffer.from(whole).toString())
    }),
  )
})
