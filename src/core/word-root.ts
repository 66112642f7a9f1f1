/** Prefixes, longest first, and the letter that a nasal one swallowed before a vowel: "menyusun" is of "susun". */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:me|pe)ny(?=[aiueo])/, 's'],
  [/^(?:me|pe)ng/, ''],
  [/^(?:me|pe)m(?=[aiueo])/, 'p'],
  [/^(?:me|pe)m(?=[bfpv])/, ''],
  [/^(?:me|pe)n(?=[aiueo])/, 't'],
  [/^(?:me|pe)n(?=[cdjsztr])/, ''],
  [/^(?:ber|per|ter|di)/, ''],
  [/^(?:me|pe|ke|se)(?=[^aiueo])/, ''],
]
const SUFFIXES = [/(?:nya|lah|kah)$/, /(?:kan|i?an|i)$/]
const SHORTEST = 4

/**
 * What the forms of an Indonesian word have in common: "pengawasan" and "mengawasi" give "awas", "evaluasi" and
 * "mengevaluasi" give "evaluas". A key to group words by, not a word to show: it need not stand in a dictionary.
 */
export const wordRoot = (word: string): string => {
  let root = word.toLowerCase()
  for (const suffix of SUFFIXES) {
    const bare = root.replace(suffix, '')
    if (bare.length >= SHORTEST) root = bare
  }
  for (const [prefix, letter] of PREFIXES) {
    if (!prefix.test(root)) continue
    const bare = root.replace(prefix, letter)
    return bare.length >= SHORTEST ? bare : root
  }
  return root
}
