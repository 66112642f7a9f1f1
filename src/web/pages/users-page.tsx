import type { UserFilter, UserList, UserRow } from '../../contract/account-view.ts'
import { USER_STATES } from '../../core/access/user-state.ts'
import { fill } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { SelectField } from '../kit/select.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { dayText } from './moment.ts'
import { type PageContext, wordsOf } from './page-context.ts'
import { rolesText } from './roles-text.ts'
import { userListAddress } from './user-list-address.ts'
import { UserStateTag } from './user-state-tag.tsx'

export type UsersPageProps = {
  readonly context: PageContext
  readonly filter: UserFilter
  readonly list: UserList
}

const columnsOf = (language: PageContext['language']): readonly Column<UserRow>[] => {
  const words = accountWordsOf(language)
  const w = words.list
  return [
    {
      label: words.name,
      kind: 'wide',
      cell: (u) => (
        <div>
          <a href={`/pengguna/${u.id}`} class="font-semibold wrap-anywhere">
            {u.name}
          </a>
          <span class="block text-[0.875rem] font-normal text-soft wrap-anywhere">
            {[u.username, u.email].filter(Boolean).join(' · ')}
          </span>
        </div>
      ),
    },
    { label: words.office, cell: (u) => u.office },
    { label: words.role, cell: (u) => rolesText(u.roles, language) },
    { label: w.state, cell: (u) => <UserStateTag state={u.state} language={language} /> },
    { label: w.twoSteps, cell: (u) => (u.secondFactor ? words.user.on : '—') },
    { label: words.lastSeen, kind: 'short', cell: (u) => (u.seenAt ? dayText(u.seenAt, language) : '—') },
  ]
}

const Filters = ({ context, filter }: Pick<UsersPageProps, 'context' | 'filter'>) => {
  const w = accountWordsOf(context.language).list
  const choices = USER_STATES.map((s) => ({ value: s, label: w.states[s] }))
  return (
    <form method="get" action="/pengguna" class="filters" aria-label={w.filter}>
      <div class="filter-search">
        <TextField name="cari" type="search" label={w.search} hint={w.searchHint} value={filter.text ?? ''} />
      </div>
      <SelectField
        name="keadaan"
        label={w.state}
        value={filter.state ?? ''}
        choices={[{ value: '', label: wordsOf(context.language).all }, ...choices]}
      />
      <div class="flex flex-wrap gap-2">
        <Button icon="search">{w.apply}</Button>
        {userListAddress(filter) !== '/pengguna' && (
          <LinkButton look="quiet" href="/pengguna">
            {w.clear}
          </LinkButton>
        )}
      </div>
    </form>
  )
}

/** Everybody who has an account here, filtered by its address. */
export const UsersPage = ({ context, filter, list }: UsersPageProps) => {
  const words = accountWordsOf(context.language)
  const w = words.list
  const { previous, next } = wordsOf(context.language)
  const from = (list.page - 1) * list.pageSize + 1
  const at = fill(w.range, { from, to: from + list.rows.length - 1, total: list.total })
  return (
    <Frame context={context} title={words.users}>
      <div class="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1>{words.users}</h1>
        <p class="mr-auto text-soft">{fill(w.count, { n: list.total })}</p>
        <LinkButton look="primary" icon="add" href="/pengguna/undang">
          {w.invite}
        </LinkButton>
      </div>
      <div class="grid grid-cols-1 gap-4">
        <search>
          <Filters context={context} filter={filter} />
        </search>
        {list.rows.length === 0 ? (
          <Card>
            <EmptyState icon="search" title={w.noneTitle}>
              <p class="text-soft">{w.noneLead}</p>
              <LinkButton href="/pengguna">{w.clear}</LinkButton>
            </EmptyState>
          </Card>
        ) : (
          <div>
            <Card flush>
              <DataTable
                caption={words.users}
                columns={columnsOf(context.language)}
                rows={list.rows}
                keyOf={(u) => u.id}
              />
            </Card>
            <Pagination
              label={w.pagination}
              page={list.page}
              pages={Math.ceil(list.total / list.pageSize)}
              hrefOf={(page) => userListAddress({ ...filter, page })}
              words={{ previous, next, at }}
            />
          </div>
        )}
      </div>
    </Frame>
  )
}
