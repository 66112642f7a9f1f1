import type { Ref } from 'preact'
import { fill } from '../../../words/fill.ts'
import type { PerformanceTreeWords } from '../../../words/id/performance-tree.ts'
import { DrawnIcon } from '../../kit/drawn-icon.tsx'
import { TOOL_SHAPES } from '../../kit/tool-shapes.ts'
import type { Room } from './use-room.ts'
import { SCALES } from './use-room.ts'

type ToolProps = { readonly icon: keyof typeof TOOL_SHAPES; readonly label: string; readonly onPress: () => void }

const Tool = ({ icon, label, onPress }: ToolProps) => (
  <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress}>
    <DrawnIcon shape={TOOL_SHAPES[icon]} />
  </button>
)

type TreeToolsProps = {
  readonly words: PerformanceTreeWords
  readonly room: Room
  readonly hidden: boolean
  readonly search: {
    readonly input: Ref<HTMLInputElement>
    readonly text: string
    /** How many, or null while what finds them is still on its way. */
    readonly hits: number | null
    /** Which of the hits is in sight, from 0; −1 before the first jump. */
    readonly at: number
    /** Somebody is about to search. */
    readonly onFocus: () => void
    readonly onText: (text: string) => void
    readonly onJump: (by: 1 | -1) => void
  }
}

/** Search with jumps, and the scale; for pages with script alone. */
export const TreeTools = ({ words, room, hidden, search }: TreeToolsProps) => {
  const { text, hits, at } = search
  const zoom = (by: number) => room.zoomTo(room.scaleNow() * by)
  const state =
    text.trim() === '' || hits === null
      ? ''
      : hits === 0
        ? fill(words.noHits, { text })
        : fill(words.hitOf, { at: at + 1, n: hits })
  return (
    <div class="tree-tools" hidden={hidden}>
      <search class="tree-search">
        <DrawnIcon shape={TOOL_SHAPES.search} />
        <input
          ref={search.input}
          type="search"
          aria-label={words.searchHere}
          placeholder={words.searchHint}
          value={text}
          onFocus={search.onFocus}
          onInput={(e) => search.onText(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter') {
              e.preventDefault()
              search.onJump(e.shiftKey ? -1 : 1)
            } else if (e.key === 'Escape') search.onText('')
          }}
        />
        <Tool icon="up" label={words.jumpBack} onPress={() => search.onJump(-1)} />
        <Tool icon="down" label={words.jump} onPress={() => search.onJump(1)} />
        <span class="text-[0.875rem] text-soft" role="status">
          {state}
        </span>
      </search>
      <Tool icon="less" label={words.zoomOut} onPress={() => zoom(1 / SCALES.step)} />
      <span class="w-11 text-center text-[0.875rem] text-soft">
        {fill(words.zoom, { percent: Math.round(room.scale * 100) })}
      </span>
      <Tool icon="add" label={words.zoomIn} onPress={() => zoom(SCALES.step)} />
      <Tool icon="fit" label={words.zoomFit} onPress={room.fit} />
    </div>
  )
}
