import type { TrailEntry } from '../../contract/audit.ts'
import { AUDIT_SUBJECTS } from '../../core/audit-subject.ts'
import type { Json } from '../../core/changed-fields.ts'
import { PROBLEM_CODES } from '../../core/problem.ts'
import { problem as problemEn } from '../../words/en/problem.ts'
import { fill } from '../../words/fill.ts'
import { problem as problemId } from '../../words/id/problem.ts'
import { placeName } from '../../words/place.ts'
import { spokenParams } from '../../words/spoken-params.ts'
import { Tag } from '../kit/tag.tsx'
import { deedSentence, spokenDetail, trailWordsOf } from './deed-sentence.ts'
import type { PageContext } from './page-context.ts'
import { trailAddress } from './trail-address.ts'

type EntryProps = { readonly context: PageContext; readonly entry: TrailEntry }

const shown = (at: string, value: Json | undefined, language: PageContext['language']): string =>
  value === null || value === undefined || value === ''
    ? trailWordsOf(language).page.nothing
    : String(typeof value === 'string' || typeof value === 'number' ? spokenDetail(at, value, language) : value)

/** A place of an agreement, or a field of a form, by the name that people know. */
const fieldName = (at: string, language: PageContext['language']): string => {
  const place = placeName(at, language)
  return place === at ? String(spokenParams({ field: at }, language)['field'] ?? at) : place
}

/** Few changes stand open, many are folded. */
const OPEN = 3

const Changes = ({ context, entry }: EntryProps) => {
  const w = trailWordsOf(context.language).page
  const places = [...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})])]
  if (places.length === 0) return null
  return (
    <details open={places.length <= OPEN} class="mt-1">
      <summary class="cursor-pointer text-[0.875rem] text-soft">{fill(w.changes, { n: places.length })}</summary>
      <ul class="mt-1 grid gap-1 border-l-2 border-line pl-3 text-[0.875rem]">
        {places.map((at) => (
          <li key={at} class="wrap-anywhere">
            <span class="text-soft">{fieldName(at, context.language)}:</span> <span class="sr-only">{w.was} </span>
            <del class="text-soft">{shown(at, entry.before?.[at], context.language)}</del>
            <span aria-hidden="true"> → </span>
            <span class="sr-only"> {w.is} </span>
            <ins class="no-underline">{shown(at, entry.after?.[at], context.language)}</ins>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Why it was refused: the problem's sentence where it needs no facts, which the trail does not keep, else its code. */
const Refusal = ({ context, entry }: EntryProps) => {
  const w = trailWordsOf(context.language).page
  const code = PROBLEM_CODES.find((known) => known === entry.refusal)
  const sentence = code ? (context.language === 'id' ? problemId : problemEn)[code] : null
  return (
    <p class="mt-1 text-[0.875rem] wrap-anywhere">
      <Tag tone="error">{w.refused}</Tag>{' '}
      {sentence !== null && !sentence.includes('{')
        ? sentence
        : entry.refusal === 'input/invalid'
          ? w.badInput
          : entry.refusal}{' '}
      <code class="text-soft">{fill(w.request, entry.detail)}</code>
    </p>
  )
}

/** Who did what, before and after, or why it was refused. */
export const TrailDeed = ({ context, entry }: EntryProps) => {
  const w = trailWordsOf(context.language).page
  const { actorId, who } = entry
  return (
    <div class="min-w-0 font-normal">
      {actorId === null ? (
        <b class="font-semibold">{who}</b>
      ) : (
        <a
          href={trailAddress({ person: actorId })}
          class="font-semibold wrap-anywhere"
          aria-label={fill(w.historyOfWho, { who })}
        >
          {who}
        </a>
      )}{' '}
      <span class="wrap-anywhere">{deedSentence(entry, context.language)}</span>
      {entry.refusal !== null && <Refusal context={context} entry={entry} />}
      <Changes context={context} entry={entry} />
    </div>
  )
}

/** The page of a thing, where it has one that this reader may open. */
const pageOf = ({ context: { reader }, entry: { subject, subjectId } }: EntryProps): string | null => {
  if (subject === 'agreement' && reader?.may.read) return `/perjanjian/${subjectId}`
  if (subject === 'unit' && reader?.may.read) return `/organisasi/${subjectId}`
  if (subject === 'official' && reader?.may.read) return `/pejabat/${subjectId}`
  if (subject === 'batch' && reader?.may.keep) return `/baca/${subjectId}`
  return subject === 'user' && reader?.may.administer ? `/pengguna/${subjectId}/peran` : null
}

/** What it was done with: its kind, its name today, its page and its history. */
export const TrailThing = ({ context, entry, name }: EntryProps & { readonly name: string | undefined }) => {
  const words = trailWordsOf(context.language)
  const subject = AUDIT_SUBJECTS.find((s) => s === entry.subject)
  const kind = subject ? words.subject[subject] : entry.subject
  const href = pageOf({ context, entry })
  const label = name ?? kind
  return (
    <div class="min-w-0">
      {href === null ? (
        <span class="wrap-anywhere">{label}</span>
      ) : (
        <a href={href} class="wrap-anywhere">
          {label}
        </a>
      )}
      <span class="block text-[0.8125rem] text-soft">
        {name !== undefined && `${kind} · `}
        <a href={trailAddress({ thing: entry.subjectId })} aria-label={fill(words.page.historyOf, { thing: label })}>
          {words.page.history}
        </a>
      </span>
    </div>
  )
}

/** Where it was done from, as far as people can read it. */
export const placeOfOrigin = ({ context, entry: { address, actorId } }: EntryProps): string => {
  const w = trailWordsOf(context.language).page
  if (address === null) return actorId === null ? w.service : w.unknown
  if (address === 'cli') return w.command
  if (address === 'unknown') return w.unknown
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address) ? w.local : address
}
