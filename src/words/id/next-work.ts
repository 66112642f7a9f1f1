import type { State } from '../../core/agreement/lifecycle.ts'

/** What a page says after an act, and what waits next. {braces} are filled in. */
export const nextWork = {
  done: {
    checked: 'Naskah ini sudah dinyatakan diperiksa.',
    returned: 'Naskah ini sudah dikembalikan; alasannya dibaca perencana.',
    submitted: 'Perjanjian ini sudah disampaikan.',
    accepted: 'Perjanjian ini sudah diterima.',
    published: 'Perjanjian ini sudah terbit.',
  } satisfies Partial<Record<State, string>> as Readonly<Partial<Record<State, string>>>,
  bound: 'Perjanjian ini sudah dicatat sebagai ditandatangani di atas kertas.',
  next: 'Berikutnya: {unit} {year}',
  asked: '{step}. Masih {n} yang menunggu Anda.',
  none: 'Tidak ada lagi yang menunggu Anda.',
}

export type NextWorkWords = typeof nextWork
