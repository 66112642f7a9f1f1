/** What a working copy has from its superior. {braces} are filled in. */
export const superior = {
  left: {
    above: 'Atasan {has}, unit lain {taken}, {left}',
    plan: 'Pagu anggaran {has}, {left}',
    below: 'Bawahan mengambil {taken} dari {has}, {left}',
    rest: 'sisa {amount}',
    over: 'lebih {amount}',
  },
}

export type SuperiorWords = typeof superior
