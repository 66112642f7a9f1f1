#!/usr/bin/env node
// Writes src/app/account/common-passwords.bloom from lists of words, each a JSON array or a text with a word a line:
//   node bin/common-passwords.mjs LIST[:HOW-MANY] ...
// Run it by hand when the lists are renewed; which ones were used stands in docs/decisions/0019.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bootstrap.mjs'

const MARKS = 13
/** 19.2 bits a word and 13 marks: one stranger in ten thousand is taken for a known word. */
const BITS_A_WORD = 19.2
/** Shorter ones are no part of a password that the rule lets through. */
const SHORTEST = 4

const wordsOf = (argument) => {
  const [path, most] = argument.split(':')
  const text = readFileSync(path, 'utf8')
  const words = text.trimStart().startsWith('[') ? JSON.parse(text) : text.split('\n')
  return words.slice(0, most === undefined ? words.length : Number(most))
}

const words = new Set(
  process.argv
    .slice(2)
    .flatMap(wordsOf)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => [...word].length >= SHORTEST),
)
const filter = Buffer.alloc(Math.ceil((words.size * BITS_A_WORD) / 8))
const bits = filter.length * 8
for (const word of words) {
  const digest = createHash('sha256').update(word).digest()
  const first = digest.readUIntBE(0, 6) % bits
  const step = digest.readUIntBE(6, 6) % bits
  for (let i = 0; i < MARKS; i += 1) {
    const at = (first + i * step) % bits
    filter[at >> 3] |= 1 << (at & 7)
  }
}
writeFileSync(join(root, 'src/app/account/common-passwords.bloom'), filter)
process.stdout.write(`${words.size} words, ${filter.length} bytes\n`)
