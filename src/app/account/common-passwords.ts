import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IsCommon } from '../../core/access/password.ts'

/** Places each word marks in the filter; bin/common-passwords.mjs writes it with the same number. */
const MARKS = 13

/** The places of a word in a filter of `bits` bits: two halves of its SHA-256, stepped (Kirsch and Mitzenmacher). */
const marksOf = (word: string, bits: number): readonly number[] => {
  const digest = createHash('sha256').update(word).digest()
  const first = digest.readUIntBE(0, 6)
  const step = digest.readUIntBE(6, 6) % bits
  return Array.from({ length: MARKS }, (_, i) => ((first % bits) + i * step) % bits)
}

/**
 * The passwords that everybody tries first, from a Bloom filter: all of its words are known, and one in ten thousand
 * others is taken for one of them. Source and licences stand in docs/decisions/0019.
 */
export const loadCommonPasswords = async (path: string): Promise<IsCommon> => {
  const filter = await readFile(path)
  const bits = filter.length * 8
  return (word) => marksOf(word, bits).every((at) => ((filter[at >> 3] ?? 0) & (1 << (at & 7))) !== 0)
}
