import type { PerformanceNode } from '../../core/cascade/performance-node.ts'
import type { TreeCard } from '../../core/cascade/visible-tree.ts'
import { groupBy } from '../../core/group-by.ts'
import { fill } from '../../words/fill.ts'
import { Tag } from '../kit/tag.tsx'
import { type TreeState, treeAddress } from '../tree/tree-address.ts'
import { marker, markLabel, ownerOf, rowHref, sourceSentence, sureness } from '../tree/tree-look.ts'
import { seenOf, type TreeModel } from '../tree/tree-model.ts'

type TreeListProps = { readonly model: TreeModel; readonly state: TreeState; readonly hits: ReadonlySet<string> }

/** What is said of a node below its text: its mark, findings, where it comes from, and what it is linked with across. */
const sayer = ({ model, state }: TreeListProps) => {
  const { view, speech } = model
  const mark = marker(view, state.colouring)
  const across = [
    ...groupBy(view.tree.crossLinks, (l) => l.to),
    ...groupBy(view.tree.crossLinks, (l) => l.from),
  ].flatMap(([id, links]) => links.map((link) => [id, link] as const))
  const linksOf = groupBy(across, ([id]) => id)
  return (node: PerformanceNode) => {
    const own = mark(node)
    const source = sourceSentence(node, speech.tree)
    const links = (linksOf.get(node.id) ?? []).map(([id, link]) => {
      const other = model.index.nodes.get(link.from === id ? link.to : link.from)
      return {
        key: other?.id,
        text: `${speech.tree.cross[link.kind]} “${other?.text}” (${sureness(link.match, speech.tree)})`,
        id: other?.id,
      }
    })
    const found = state.colouring === 'findings' ? (view.findings[node.id] ?? []) : []
    return (
      <>
        {own && own.tone !== 'plain' && found.length === 0 && <Tag tone={own.tone}>{markLabel(own, speech)}</Tag>}
        {found.map((f) => (
          <p key={f.message.id} class="tree-said">
            <b class={`text-${f.severity}`}>{speech.severity[f.severity]}</b> {f.message[speech.language]}
          </p>
        ))}
        {source && <p class="tree-said">{source}</p>}
        {links.map((link) => (
          <p key={link.key} class="tree-said">
            <a href={`#n-${link.id}`}>{link.text}</a>
          </p>
        ))}
      </>
    )
  }
}

/** The tree as a list within lists: the same as the picture, for narrow windows and for those who do not see it. */
export const TreeList = (props: TreeListProps) => {
  const { model, state, hits } = props
  const { view, speech } = model
  const w = speech.tree
  const say = sayer(props)
  const found = (id: string) => (hits.has(id) ? 'tree-found' : undefined)
  const Text = ({ node }: { readonly node: PerformanceNode }) => {
    const href = rowHref(view, node)
    return href === null ? <span>{node.text}</span> : <a href={href}>{node.text || '—'}</a>
  }
  const Item = ({ card }: { readonly card: TreeCard }) => {
    const { node } = card
    const owner = node.kind === 'office' ? null : ownerOf(view.agreements[node.agreement], w)
    return (
      <li>
        <div class={`tree-item ${found(node.id) ?? ''}`} id={`n-${node.id}`}>
          {owner && (
            <p class="tree-said">
              <b>{owner.unit}</b> · {owner.party}
            </p>
          )}
          <h2>
            <Text node={node} />
          </h2>
          {say(node)}
          {card.indicators.length > 0 && (
            <ul class="tree-rows">
              {card.indicators.map((x) => (
                <li key={x.id} id={`n-${x.id}`} class={found(x.id)}>
                  <span>
                    <Text node={x} />
                    {x.iku && <span class="tree-said"> · {w.iku}</span>}
                  </span>
                  <b>{x.target ?? w.noTarget}</b>
                  {say(x)}
                </li>
              ))}
            </ul>
          )}
        </div>
        {card.folded && (
          <a
            class="tree-more"
            href={`${treeAddress({ ...state, unfolded: [...state.unfolded, node.id], folded: state.folded.filter((f) => f !== node.id) })}#n-${node.id}`}
          >
            {fill(w.unfold, { n: card.below })}
          </a>
        )}
        {card.children.length > 0 && (
          <details open>
            <summary class="tree-said">{fill(w.fold, { n: card.below })}</summary>
            <ul>
              {card.children.map((child) => (
                <Item key={child.node.id} card={child} />
              ))}
            </ul>
          </details>
        )}
      </li>
    )
  }
  return (
    <ul class="tree-list">
      {seenOf(model, state).roots.map((root) => (
        <Item key={root.node.id} card={root} />
      ))}
    </ul>
  )
}
