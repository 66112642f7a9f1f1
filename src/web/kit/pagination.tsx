import { LinkButton } from './button.tsx'

type PaginationProps = {
  readonly label: string
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
  readonly words: { readonly previous: string; readonly next: string; readonly at: string }
}

/** Before and after, and where one stands; nothing where there is one page alone. */
export const Pagination = ({ label, page, pages, hrefOf, words }: PaginationProps) =>
  pages <= 1 ? null : (
    <nav aria-label={label} class="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <LinkButton href={hrefOf(page - 1)} rel="prev" icon="previous">
          {words.previous}
        </LinkButton>
      )}
      <span class="text-soft">{words.at}</span>
      {page < pages && (
        <LinkButton href={hrefOf(page + 1)} rel="next" icon="next">
          {words.next}
        </LinkButton>
      )}
    </nav>
  )
