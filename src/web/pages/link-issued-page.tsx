import { fill } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'

export type LinkIssuedPageProps = {
  readonly context: PageContext
  readonly user: { readonly id: string; readonly name: string; readonly email: string | null }
  /** The whole address to hand over; null where the letter went out. */
  readonly address: string | null
  readonly expiresAt: string
}

/** An invitation or a reset: sent by letter, or shown this once to be handed over. */
export const LinkIssuedPage = ({ context, user, address, expiresAt }: LinkIssuedPageProps) => {
  const w = accountWordsOf(context.language).issued
  const title = address === null ? w.sentTitle : w.title
  const when = momentText(expiresAt, context.language)
  return (
    <Frame context={context} title={title}>
      <h1 class="mb-4">{title}</h1>
      <Card>
        <p class="max-w-prose wrap-anywhere">
          {fill(address === null ? w.sent : w.lead, { name: user.name, email: user.email, when })}
        </p>
        {address !== null && (
          <p class="my-3">
            <code class="whole-link">{address}</code>
          </p>
        )}
        <div class="mt-3 flex flex-wrap gap-2">
          <LinkButton href={`/pengguna/${user.id}`}>{fill(w.toUser, { name: user.name })}</LinkButton>
          <LinkButton look="quiet" href="/pengguna">
            {w.toUsers}
          </LinkButton>
        </div>
      </Card>
    </Frame>
  )
}
