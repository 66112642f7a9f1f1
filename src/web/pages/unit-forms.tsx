import type { ComponentChildren } from 'preact'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { OrganisationWords } from '../../words/id/organisation.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, describedBy, Field, TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { MergerLink } from './merger-link.tsx'
import type { PageContext } from './page-context.ts'

/** Fields of the forms, each form with names of its own, so that one page can hold them all. */
export const UNIT_FIELDS = [
  'addName',
  'addKind',
  'addFrom',
  'renameName',
  'renameFrom',
  'moveParentId',
  'moveFrom',
  'closeOn',
  'closeSuccessorId',
  'appointName',
  'appointNip',
  'appointCapacity',
  'appointFrom',
  'appointUntil',
  'appointDecree',
] as const

export type UnitField = (typeof UNIT_FIELDS)[number]
export type UnitInputs = Readonly<Partial<Record<UnitField, string>>>
export type UnitFormProblems = Readonly<Partial<Record<UnitField | 'whole', string>>>

type FormsProps = {
  readonly context: PageContext
  readonly w: OrganisationWords
  readonly view: UnitView
  readonly inputs: UnitInputs
  readonly problems: UnitFormProblems
}

type DayProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly problem: string | undefined
  readonly optional?: boolean
}

export const DayField = ({ name, label, hint, value, problem, optional }: DayProps) => (
  <Field name={name} label={label} hint={hint} problem={problem}>
    <input
      type="date"
      id={name}
      name={name}
      value={value}
      required={!optional}
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, problem)}
    />
  </Field>
)

type FoldProps = {
  readonly context: PageContext
  readonly verb: string
  readonly label: string
  readonly open: boolean
  readonly save: string
  readonly danger?: boolean
  readonly children: ComponentChildren
}

/** A form that is folded away until it is wanted. */
export const FormFold = ({ context, verb, label, open, save, danger, children }: FoldProps) => (
  <details class="fold" open={open}>
    <summary>{label}</summary>
    <form method="post" class="mt-3 grid max-w-xl gap-4">
      <input type="hidden" name="csrf" value={context.csrf} />
      {children}
      <div>
        <Button look={danger ? 'danger' : 'primary'} name="do" value={verb}>
          {save}
        </Button>
      </div>
    </form>
  </details>
)

/** Every change of a unit, folded away until it is wanted; what was refused stays open with what was typed. */
export const UnitForms = ({ context, w, view, inputs, problems }: FormsProps) => {
  const opens = (prefix: string) => UNIT_FIELDS.some((f) => f.startsWith(prefix) && inputs[f] !== undefined)
  const fold = (prefix: string) => ({ context, verb: prefix, open: opens(prefix), save: w.save })
  const isOffice = view.kind === 'satker'
  const value = (field: UnitField, otherwise: string) => ({
    value: inputs[field] ?? otherwise,
    problem: problems[field],
  })
  if (view.closedOn !== null) {
    return (
      <Card title={w.change}>
        <form method="post">
          <input type="hidden" name="csrf" value={context.csrf} />
          <Button name="do" value="reopen">
            {w.reopen}
          </Button>
        </form>
      </Card>
    )
  }
  return (
    <Card title={w.change} id="ubah">
      <div class="grid gap-3">
        <FormFold {...fold('add')} label={w.add}>
          <TextField name="addName" label={w.name} hint={w.nameHint} required {...value('addName', '')} />
          <SelectField
            name="addKind"
            label={w.kind}
            choices={context.agency.unitKinds.map((k) => ({ value: k.id, label: k.label }))}
            {...value('addKind', context.agency.unitKinds.at(-1)?.id ?? '')}
          />
          <DayField name="addFrom" label={w.from} {...value('addFrom', view.today)} />
        </FormFold>
        {!isOffice && (
          <>
            <FormFold {...fold('rename')} label={w.rename}>
              <TextField name="renameName" label={w.name} required {...value('renameName', view.name)} />
              <DayField name="renameFrom" label={w.from} hint={w.fromHint} {...value('renameFrom', view.today)} />
            </FormFold>
            <FormFold {...fold('move')} label={w.move}>
              <SelectField
                name="moveParentId"
                label={w.parent}
                choices={view.officeUnits.map((u) => ({ value: u.id, label: u.name }))}
                {...value('moveParentId', view.path.at(-1)?.id ?? '')}
              />
              <DayField name="moveFrom" label={w.from} hint={w.fromHint} {...value('moveFrom', view.today)} />
            </FormFold>
            <MergerLink context={context} unitId={view.id} />
            <FormFold {...fold('close')} label={w.close} save={w.close} danger>
              <DayField name="closeOn" label={w.on} {...value('closeOn', view.today)} />
              <SelectField
                name="closeSuccessorId"
                label={w.successor}
                choices={[
                  { value: '', label: w.nobody },
                  ...view.officeUnits.map((u) => ({ value: u.id, label: u.name })),
                ]}
                {...value('closeSuccessorId', '')}
              />
            </FormFold>
          </>
        )}
      </div>
    </Card>
  )
}
