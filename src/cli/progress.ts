import type { ReadingProgress } from '../ports/reading.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

export type Progress = { readonly tell: (progress: ReadingProgress) => void; readonly clear: () => void }

/** One line on the terminal that tells how far the reading is, and vanishes when it is done; nothing into files and pipes. */
export const showProgress = ({ terminal, language }: Pick<World, 'terminal' | 'language'>): Progress => {
  if (!terminal.errorIsTerminal) return { tell: () => undefined, clear: () => undefined }
  return {
    tell: (p) => terminal.error(`\r\u001b[2K${sentence(p, language)}`),
    clear: () => terminal.error('\r\u001b[2K'),
  }
}

const sentence = (p: ReadingProgress, language: World['language']): string => {
  if (p.stage !== 'recognising') return say(language, `progress/${p.stage}`, { name: p.name })
  const key = p.pages === null ? 'progress/recognising' : 'progress/recognising-of'
  return say(language, key, { name: p.name, page: p.page, pages: p.pages })
}
