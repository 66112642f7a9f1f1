import type { AgreementVersionRow } from '../../contract/amendment-view.ts'
import type { AgreementView } from '../../contract/view.ts'
import { spokenCode } from '../../core/agreement/standing.ts'
import type { VersionStanding } from '../../core/agreement/version-standing.ts'
import { fill } from '../../words/fill.ts'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { differenceAddress } from './difference-page.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'

type CardProps = { readonly context: PageContext; readonly view: AgreementView }

const TONES: Readonly<Record<VersionStanding, Tone>> = {
  whole: 'ok',
  partly: 'note',
  superseded: 'warning',
  returned: 'warning',
  unsigned: 'plain',
  kept: 'plain',
}

const inForce = (versions: readonly AgreementVersionRow[]): AgreementVersionRow | undefined =>
  versions.find((v) => v.standing === 'whole' || v.standing === 'kept')

/** That another version than the one in force is read, or that an amendment of it waits. */
export const VersionNotice = ({ context, view }: CardProps) => {
  const w = amendmentWordsOf(context.language)
  const own = view.versions.find((v) => v.version === view.version)
  const force = inForce(view.versions)
  const newest = view.versions[0]
  if (!own || !newest) return null
  const target = own.standing === 'superseded' && force ? force : newest
  if (own.standing === 'partly' && force && force.version < own.version)
    return (
      <Notice tone="note">
        <p>{fill(w.waitingNotice, { version: own.version, older: force.version })}</p>
        <p>
          <a href={`/perjanjian/${view.id}?versi=${force.version}`}>{fill(w.toNewest, { version: force.version })}</a>
        </p>
      </Notice>
    )
  if (own.version >= target.version) return null
  const said = own.standing === 'superseded' ? w.oldNotice : w.otherNotice
  return (
    <Notice tone={own.standing === 'superseded' ? 'warning' : 'note'}>
      <p>{fill(said, { version: own.version, newer: target.version })}</p>
      <p>
        <a href={`/perjanjian/${view.id}`}>{fill(w.toNewest, { version: newest.version })}</a>
      </p>
    </Notice>
  )
}

/** Every version with what it is worth, and the way to read it, take it away and see what it changed. */
export const VersionList = ({ context, view }: CardProps) => {
  const w = amendmentWordsOf(context.language)
  const { versions, id } = view
  return versions.length === 0 ? null : (
    <Card title={w.versions} id="versi">
      <ol class="grid gap-4">
        {versions.map((v, i) => {
          const older = versions[i + 1]
          return (
            <li key={v.version}>
              <p class="flex flex-wrap items-center gap-2">
                {v.version === view.version ? (
                  <b aria-current="true">{fill(w.versionOf, { version: v.version })}</b>
                ) : (
                  <a href={`/perjanjian/${id}?versi=${v.version}`} class="font-semibold">
                    {fill(w.open, { version: v.version })}
                  </a>
                )}
                <Tag tone={TONES[v.standing]}>{w.standing[v.standing]}</Tag>
              </p>
              {v.reason && (
                <p class="whitespace-pre-line wrap-anywhere">
                  {fill(w.because, { reason: w.reason[v.reason], note: v.note ?? '' })}
                </p>
              )}
              <p class="text-[0.875rem] text-soft">
                {fill(w.keptOn, { when: momentText(v.keptAt, context.language), who: v.keptBy })}
              </p>
              <p class="flex flex-wrap gap-x-4">
                <a href={`/perjanjian/${id}.pdf?versi=${v.version}`}>{fill(w.download, { version: v.version })}</a>
                {older && (
                  <a href={differenceAddress({ agreementId: id, copyId: null, from: older.version, to: v.version })}>
                    {fill(w.compare, { from: older.version, to: v.version })}
                  </a>
                )}
                {v.code && <a href={`/keaslian/${v.code}`}>{fill(w.publicPage, { code: spokenCode(v.code) })}</a>}
              </p>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
