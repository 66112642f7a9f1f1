/** So many answers of each generation are remembered; texts above this length are not worth the room. */
const GENERATION = 10_000
const LONGEST = 600

/**
 * A pure function of a text that remembers its latest answers: checks ask the same of the same wordings again and again. What
 * it gives back must not be changed. Bounded: the older generation is forgotten whole when the younger is full.
 */
export const recalled = <T>(work: (text: string) => T): ((text: string) => T) => {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return work(text)
    const known = young.get(text)
    if (known !== undefined) return known
    const answer = old.get(text) ?? work(text)
    if (young.size >= GENERATION) {
      old = young
      young = new Map()
    }
    young.set(text, answer)
    return answer
  }
}

/** A pure function of a value that never changes, remembered for as long as it is there. */
export const recalledOf = <A extends object, T extends object>(work: (a: A) => T): ((a: A) => T) => {
  const known = new WeakMap<A, T>()
  return (a) => {
    const answer = known.get(a) ?? work(a)
    known.set(a, answer)
    return answer
  }
}

/**
 * A pure function of two values that never change (agreements), remembered for as long as both are there. Where one of a family
 * has changed it is another object, so only what it takes part in is worked out anew.
 */
export const recalledOfTwo = <A extends object, B extends object, T>(work: (a: A, b: B) => T): ((a: A, b: B) => T) => {
  const known = new WeakMap<A, WeakMap<B, { readonly answer: T }>>()
  return (a, b) => {
    const of = known.get(a) ?? new WeakMap<B, { readonly answer: T }>()
    known.set(a, of)
    const there = of.get(b) ?? { answer: work(a, b) }
    of.set(b, there)
    return there.answer
  }
}
