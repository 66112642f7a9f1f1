import { type Page, type PageTree, pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/pdf-file.ts'
import { isArray, isRef, nameOf, type PdfRef, type PdfValue } from '../pdf/pdf-value.ts'
import { MOST_STEPS, type RevisionPair, sameValue } from '../pdf/same-value.ts'
import { formFields } from '../pdf/signature-fields.ts'

/** What a later revision changes of an earlier one, further signatures aside. Pages count from 1. */
export type RevisionChange = { readonly pages: readonly number[]; readonly other: boolean }

/** Nothing a reader sees on a page, or does with the document, hangs on these; signers write some of them. */
const UNSEEN_IN_CATALOG = [
  'Pages',
  'AcroForm',
  'DSS',
  'Extensions',
  'Metadata',
  'Version',
  'StructTreeRoot',
  'MarkInfo',
]
const UNSEEN_IN_PAGE = ['Parent', 'Annots', 'StructParents', 'Tabs', 'LastModified', 'Metadata']
/** A form that holds signatures only may get these; the fonts named there draw no field that is signed. */
const UNSEEN_IN_FORM = ['Fields', 'SigFlags', 'DR', 'DA']
/** A further signature may show itself on no more than this share of a page, or it could cover what was signed. */
const LARGEST_MARK = 0.1

const placeIn = (tree: PageTree): ((ref: PdfRef) => string | null) => {
  const places = new Map([...tree.nodes].map((number) => [number, `node ${number}`]))
  for (const [i, page] of tree.pages.entries()) places.set(page.number, `page ${i}`)
  return (ref) => places.get(ref.number) ?? null
}

/** Compares all that is shown or acted on. Allowed are only further signature fields and their marks. */
export const compareRevisions = (before: PdfFile, after: PdfFile): RevisionChange => {
  const [treeBefore, treeAfter] = [pagesOf(before), pagesOf(after)]
  const places = { placeBefore: placeIn(treeBefore), placeAfter: placeIn(treeAfter) }
  const pair = { before, after, ...places, known: new Set<string>(), budget: { steps: MOST_STEPS } }
  const allowed = addedSignatures(before, after)
  const count = Math.max(treeBefore.pages.length, treeAfter.pages.length)
  const pages = Array.from({ length: count }, (_, i) => i).filter((i) => {
    const [a, b] = [treeBefore.pages[i], treeAfter.pages[i]]
    return a === undefined || b === undefined || !samePage(pair, a, b, allowed)
  })
  const other = !sameEntries(pair, before.catalog.entries, after.catalog.entries, UNSEEN_IN_CATALOG) || !sameForm(pair)
  return { pages: pages.map((i) => i + 1), other }
}

const sameEntries = (
  pair: RevisionPair,
  a: ReadonlyMap<string, PdfValue>,
  b: ReadonlyMap<string, PdfValue>,
  except: readonly string[],
): boolean =>
  [...new Set([...a.keys(), ...b.keys()])].every(
    (key) => except.includes(key) || sameValue(pair, a.get(key), b.get(key)),
  )

/** Objects of the signature fields that only the later revision has. */
const addedSignatures = (before: PdfFile, after: PdfFile): ReadonlySet<number> => {
  const known = new Set(formFields(before).map((field) => field.object))
  const added = formFields(after).filter((field) => field.type === 'Sig' && !known.has(field.object))
  return new Set(added.flatMap((field) => field.object ?? []))
}

const samePage = (pair: RevisionPair, a: Page, b: Page, allowed: ReadonlySet<number>): boolean => {
  if (!sameEntries(pair, a.entries, b.entries, UNSEEN_IN_PAGE)) return false
  const [old, now] = [listOf(pair.before, a.entries.get('Annots')), listOf(pair.after, b.entries.get('Annots'))]
  const kept = old.every((annotation, i) => sameValue(pair, annotation, now[i]))
  return kept && now.slice(old.length).every((annotation) => isModestMark(pair.after, annotation, b, allowed))
}

const listOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const list = file.resolve(value)
  return isArray(list) ? list.items : []
}

const isModestMark = (file: PdfFile, annotation: PdfValue, page: Page, allowed: ReadonlySet<number>): boolean => {
  const dict = file.dict(annotation)
  if (dict === null || !isRef(annotation) || !allowed.has(annotation.number)) return false
  if (nameOf(file.resolve(dict.entries.get('Subtype'))) !== 'Widget') return false
  return areaOf(file, dict.entries.get('Rect')) <= LARGEST_MARK * areaOf(file, page.entries.get('MediaBox'))
}

const areaOf = (file: PdfFile, value: PdfValue | undefined): number => {
  const [x1, y1, x2, y2] = listOf(file, value).map((item) => file.resolve(item))
  const sides = [x1, y1, x2, y2].map((side) => (typeof side === 'number' ? side : Number.NaN))
  const [left = Number.NaN, bottom = Number.NaN, right = Number.NaN, top = Number.NaN] = sides
  return Math.abs((right - left) * (top - bottom))
}

/** The fields there were stay as they were and in their order; new ones hold signatures. */
const sameForm = (pair: RevisionPair): boolean => {
  const [a, b] = [pair.before, pair.after].map((file) => file.dict(file.catalog.entries.get('AcroForm')))
  if (a === null || a === undefined) {
    // A form made for its first signature may say what it likes, but XFA, which would be shown in place of the pages.
    if (b?.entries.has('XFA') === true) return false
  } else if (!sameEntries(pair, a.entries, b?.entries ?? new Map(), UNSEEN_IN_FORM)) return false
  const old = listOf(pair.before, a?.entries.get('Fields'))
  const now = listOf(pair.after, b?.entries.get('Fields'))
  if (!old.every((field, i) => sameValue(pair, field, now[i]))) return false
  const added = new Set(now.slice(old.length).map((field) => (isRef(field) ? field.number : null)))
  return formFields(pair.after).every((field) => !added.has(field.object) || field.type === 'Sig')
}
