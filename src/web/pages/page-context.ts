import type { Reader } from '../../contract/view.ts'
import type { AgencyProfile, Level } from '../../core/profile/agency-profile.ts'
import { page as english } from '../../words/en/page.ts'
import { people as peopleEn } from '../../words/en/people.ts'
import { role as rolesEn } from '../../words/en/role.ts'
import type { Language } from '../../words/fill.ts'
import { page as indonesian, type PageWords } from '../../words/id/page.ts'
import { type PeopleWords, people as peopleId } from '../../words/id/people.ts'
import { type RoleWords, role as rolesId } from '../../words/id/role.ts'
import type { ClientFiles } from '../kit/html-document.tsx'

/** What every page knows of the request it answers. */
export type PageContext = {
  readonly language: Language
  readonly theme: 'light' | 'dark' | null
  /** Path and query of this page, to come back to after a switch. */
  readonly here: string
  readonly csrf: string
  readonly reader: Reader | null
  /** The agency whose organisation is shown. */
  readonly agency: AgencyProfile
  readonly files: ClientFiles
}

export const roleWordsOf = (language: Language): RoleWords => (language === 'id' ? rolesId : rolesEn)

/** Whose levels are named, and in which language. */
export type Speaking = Pick<PageContext, 'agency' | 'language'>

/** How a level is called in a page's language; its id where the agency knows none. */
export const levelName = ({ agency, language }: Speaking, level: Level): string =>
  agency.levels.find(({ id }) => id === level)?.name[language] ?? level

/** How offices of a kind are called; the kind's id where the agency knows none. */
export const officeKindName = ({ agency, language }: Speaking, kind: string): string =>
  [...agency.officeKinds, agency.otherwise].find(({ id }) => id === kind)?.label[language] ?? kind

export const peopleWordsOf = (language: Language): PeopleWords => (language === 'id' ? peopleId : peopleEn)

export const wordsOf = (language: Language): PageWords => (language === 'id' ? indonesian : english)

export type { ClientFiles } from '../kit/html-document.tsx'
