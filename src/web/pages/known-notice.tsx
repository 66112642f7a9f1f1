import type { KnownDocument } from '../../contract/signing-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Notice } from '../kit/notice.tsx'
import { signingWordsOf } from './signing-words.ts'

const TONES = { same: 'ok', earlier: 'warning', different: 'error' } as const

/** How a file stands to what was signed here, and the way to what is on record. */
export const KnownNotice = ({ known, language }: { readonly known: KnownDocument; readonly language: Language }) => {
  const w = signingWordsOf(language)
  const { code, unit, office, year, standing } = known.document
  const isGood = known.match === 'same' && standing === 'whole'
  return (
    <Notice tone={known.match === 'same' && !isGood ? 'warning' : TONES[known.match]} title={w.match[known.match]}>
      <p>{fill(w.matchLead, { unit, office, year })}</p>
      {known.match !== 'different' && <p>{w.standingLead[standing]}</p>}
      <p>
        <a href={`/keaslian/${code}`}>{w.matchLink}</a>
      </p>
    </Notice>
  )
}
