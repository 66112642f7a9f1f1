import type { TreeView, UnitPlace, UnitPlaces } from '../../../contract/tree-view.ts'

/** What the server refused a request with: the field it speaks of and the sentence, null where the server was not reached. */
export type Refused = { readonly at: string; readonly detail: string | null }
export type Answer<T> = { readonly value: T } | { readonly refused: Refused }

/** A place with the reason against it in words. */
export type PlaceChoice = Omit<UnitPlace, 'problem'> & { readonly problem: { readonly detail: string } | null }
export type PlaceChoices = Pick<UnitPlaces, 'below'> & { readonly places: readonly PlaceChoice[] }

const ask = async <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> => {
  try {
    const reply = await fetch(`/api/v1${path}`, { ...init, headers: { accept: 'application/json', ...init.headers } })
    if (reply.ok) return { value: await reply.json() }
    const { at = '', detail = null }: Partial<Refused> = await reply.json()
    return { refused: { at, detail } }
  } catch {
    return { refused: { at: '', detail: null } }
  }
}

export const askTree = (open: readonly string[], unit: string, text: string): Promise<Answer<TreeView>> =>
  ask(`/unit-tree?${new URLSearchParams(text === '' ? { open: open.join(','), unit } : { text })}`)

export const askBranches = (of: readonly string[]): Promise<Answer<Pick<TreeView, 'branches'>>> =>
  ask(`/unit-branches?of=${of.join(',')}`)

export const askPlaces = (unit: string, text: string): Promise<Answer<PlaceChoices>> =>
  ask(`/units/${unit}/places?${new URLSearchParams({ text })}`)

export const sendMove = (unit: string, parentId: string, from: string, csrf: string): Promise<Answer<unknown>> =>
  ask(`/units/${unit}/place`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({ parentId, from }),
  })
