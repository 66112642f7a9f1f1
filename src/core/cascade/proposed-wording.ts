const MEASURED = /^\s*(?:persentase|prosentase|presentase|jumlah|banyaknya)\s+/i

/**
 * A first wording for what a subordinate may measure of its superior's indicator, for somebody to put right:
 * "Persentase pegawai yang terlatih" gives "Persentase terpenuhinya pegawai yang terlatih".
 */
export const proposedWording = (indicator: string): string =>
  `Persentase terpenuhinya ${indicator.replace(MEASURED, '').trim()}`
