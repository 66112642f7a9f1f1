import type { UnitLetterhead } from '../../core/organisation/letterhead.ts'
import { fill } from '../../words/fill.ts'
import { letterhead as words } from '../../words/id/letterhead.ts'

type PrintProps = {
  readonly letterhead: UnitLetterhead
  /** Address of the logo's picture; null leaves it out. */
  readonly logo: string | null
}

/** A letterhead about as it is printed: always Indonesian and black on white, for it is part of a document. */
export const LetterheadPrint = ({ letterhead, logo }: PrintProps) => {
  const { lines, address, phone, email } = letterhead
  const contacts = [
    ...(phone ? [fill(words.phoneShort, { phone })] : []),
    ...(email ? [fill(words.emailShort, { email })] : []),
  ]
  return (
    <div lang="id" class="max-w-2xl rounded-md border border-line bg-white p-3 text-center text-black">
      <div class="flex items-center gap-3">
        {logo && <img src={logo} alt={words.logo} class="size-14 shrink-0 object-contain" />}
        <div class="min-w-0 grow wrap-anywhere">
          {lines.map((line) => (
            <b key={line} class="block text-[0.875rem] leading-5">
              {line}
            </b>
          ))}
          {address && <span class="block text-[0.8125rem]">{fill(words.addressShort, { address })}</span>}
          {contacts.length > 0 && <span class="block text-[0.8125rem]">{contacts.join('  ·  ')}</span>}
        </div>
        {logo && <span class="hidden w-14 shrink-0 sm:block" />}
      </div>
      <div class="mt-2 h-1 border-t-2 border-b border-black" />
    </div>
  )
}
