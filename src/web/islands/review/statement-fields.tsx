import type { ComponentChildren } from 'preact'
import { Button } from '../../kit/button.tsx'
import { SaveWithoutScript } from './annex-table.tsx'
import { Cell } from './cell.tsx'
import { idOf } from './field-ids.ts'
import { Remarks } from './remarks.tsx'
import { textIn, useReview } from './review-context.ts'

const Labelled = ({ at, label, children }: { at: string; label: string; children: ComponentChildren }) => (
  <div class="labelled">
    <span class="labelled-name" aria-hidden="true">
      {label}
    </span>
    <div>
      {children}
      <Remarks places={[at]} />
    </div>
  </div>
)

const FieldCell = ({ at, label, short }: { at: string; label: string; short?: boolean }) => (
  <Labelled at={at} label={label}>
    <Cell at={at} label={label} {...(short && { short })} />
  </Labelled>
)

const LevelField = () => {
  const look = useReview()
  const { words } = look
  const doubts = look.notesAt.get('level')
  return (
    <Labelled at="level" label={words.field.level}>
      <select
        id={idOf('level')}
        name="at:level"
        aria-label={words.field.level}
        class={`cell${doubts ? ' cell-doubt' : ''}`}
        value={textIn(look, 'level')}
        disabled={!look.mayEdit}
      >
        <option value="" selected={look.agreement.level === null}>
          {words.unknown}
        </option>
        {look.levels.map(({ id, name }) => (
          <option key={id} value={id} selected={look.agreement.level === id}>
            {name[look.language]}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const Acting = ({ at, acting, of }: { at: string; acting: boolean; of: string }) => {
  const { words, mayEdit } = useReview()
  return (
    <label class="acting">
      <input type="hidden" name={`acting:${at}`} value="0" />
      <input
        type="checkbox"
        name={`acting:${at}`}
        value="1"
        checked={acting}
        disabled={!mayEdit}
        aria-label={`${words.acting}, ${of}`}
      />
      <span aria-hidden="true">{words.acting}</span>
    </label>
  )
}

/** Who promises whom, when and where: the statement's fields. */
export const StatementFields = () => {
  const { words, agreement, mayEdit } = useReview()
  const f = words.field
  const second = agreement.secondParty
  return (
    <section class="card" aria-labelledby="statement-title">
      <h2 id="statement-title" class="px-4 pt-3.5 pb-1 text-base font-semibold">
        {words.statement}
      </h2>
      <div class="statement">
        <FieldCell at="title" label={f.title} />
        <FieldCell at="unit" label={f.unit} />
        <FieldCell at="satker" label={f.satker} />
        <LevelField />
        <FieldCell at="year" label={f.year} short />
        <FieldCell at="annexYear" label={f.annexYear} short />
        <FieldCell at="firstParty/name" label={f.firstName} />
        <Labelled at="firstParty/position" label={f.firstPosition}>
          <Cell at="firstParty/position" label={f.firstPosition} />
          <Acting at="firstParty" acting={agreement.firstParty.acting} of={f.firstPosition} />
          <Remarks places={['firstParty']} />
        </Labelled>
        {second && (
          <>
            <FieldCell at="secondParty/name" label={f.secondName} />
            <Labelled at="secondParty/position" label={f.secondPosition}>
              <Cell at="secondParty/position" label={f.secondPosition} />
              <Acting at="secondParty" acting={second.acting} of={f.secondPosition} />
            </Labelled>
          </>
        )}
        <FieldCell at="place" label={f.place} short />
        <FieldCell at="statementDate" label={f.statementDate} short />
        <FieldCell at="annexDate" label={f.annexDate} short />
      </div>
      <div class="px-4">
        <Remarks places={['secondParty']} />
      </div>
      <Signatures />
      {mayEdit && (
        <div class="section-foot">
          <Button
            look="quiet"
            icon={second ? 'remove' : 'add'}
            name="do"
            value={second ? 'remove-second-party:' : 'add-second-party:'}
          >
            {second ? words.removeSecondParty : words.addSecondParty}
          </Button>
          <SaveWithoutScript />
        </div>
      )}
    </section>
  )
}

/** The signature blocks as printed, kept apart so that they can be compared with the parties. */
const Signatures = () => {
  const { words, agreement } = useReview()
  const s = words.signature
  const names = {
    'statement first': s.statementFirst,
    'statement second': s.statementSecond,
    'annex first': s.annexFirst,
    'annex second': s.annexSecond,
  }
  return agreement.signatures.length === 0 ? null : (
    <details class="signatures">
      <summary>{s.title}</summary>
      <div class="statement">
        {agreement.signatures.map((block, i) => {
          const of = names[`${block.on} ${block.party}`]
          return (
            <Labelled key={i} at={`signatures/${i}`} label={of}>
              <Cell at={`signatures/${i}/name`} label={`${s.name}, ${of}`} />
              <Cell at={`signatures/${i}/position`} label={`${s.position}, ${of}`} />
              <Remarks places={[`signatures/${i}/name`, `signatures/${i}/position`]} />
            </Labelled>
          )
        })}
      </div>
    </details>
  )
}
