import { page as pageEn } from '../../words/en/page.ts'
import { tree as treeEn } from '../../words/en/performance-tree.ts'
import type { Language } from '../../words/fill.ts'
import { page as pageId } from '../../words/id/page.ts'
import { tree as treeId } from '../../words/id/performance-tree.ts'
import type { TreeSpeech } from './tree-look.ts'

/** The words of a tree in a language. */
export const treeSpeech = (language: Language): TreeSpeech => {
  const page = language === 'id' ? pageId : pageEn
  return { language, tree: language === 'id' ? treeId : treeEn, severity: page.severity }
}
