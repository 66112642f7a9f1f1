import type { SignatureRow } from '../../contract/signing-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { dateText, momentText } from './moment.ts'
import { signingWordsOf } from './signing-words.ts'

type Shown = Omit<SignatureRow, 'signer' | 'reference'> & Partial<Pick<SignatureRow, 'signer' | 'reference'>>

type Props = { readonly signatures: readonly Shown[]; readonly language: Language }

/** Who signed for which party, when and by what means; the account only where it is told. */
export const SignatureList = ({ signatures, language }: Props) => {
  const w = signingWordsOf(language)
  return (
    <ol class="grid grid-cols-1 gap-4">
      {signatures.map((one) => {
        const certificate = { certificate: one.certificate?.name ?? '—', issuer: one.certificate?.issuer ?? '—' }
        const how = fill(w.how[one.how], certificate)
        return (
          <li key={one.party} class="wrap-anywhere">
            <p class="text-[0.875rem] text-soft first-letter:uppercase">{w.party[one.party]}</p>
            <p class="font-semibold">{one.name}</p>
            <p>{one.position}</p>
            <p class="text-[0.875rem] text-soft">
              {one.how === 'paper' ? dateText(one.signedAt, language) : `${momentText(one.signedAt, language)} WIB`},{' '}
              {one.timeStamped ? `${how}, ${w.stamped}` : how}
            </p>
            {one.signer !== undefined && (
              <p class="text-[0.875rem] text-soft">
                {fill(one.how === 'paper' ? w.recordedBy : w.account, { name: one.signer })}
              </p>
            )}
            {one.otherName && (
              <p class="text-[0.875rem] text-warning">{fill(w.otherName, { reason: one.otherName })}</p>
            )}
            {one.reference && (
              <p class="text-[0.875rem] text-soft">{fill(w.reference, { reference: one.reference })}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
