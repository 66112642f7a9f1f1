/** The path of the value that an element of the sheet prints, by the element's id; null for what is no row. */
export const pathOnSheet = (id: string, isTarget: boolean): string | null => {
  const [, objective, indicator] = /^objective-(\d+)(?:-(\d+))?$/.exec(id) ?? []
  if (objective !== undefined) {
    const at = `objectives/${objective}`
    return indicator === undefined ? `${at}/text` : `${at}/indicators/${indicator}/${isTarget ? 'target' : 'text'}`
  }
  const line = /^line-(\d+)$/.exec(id)?.[1]
  return line === undefined ? null : `budget/lines/${line}/${isTarget ? 'amount' : 'text'}`
}

/** The place on the sheet that a path of the agreement is printed at: "objectives/3/indicators/0/target" and so on. */
export const placeOnSheet = (at: string): string => {
  const [head = '', index, , inner] = at.split('/')
  if (head === 'objectives' && index !== undefined) {
    return inner === undefined ? `objective-${index}` : `objective-${index}-${inner}`
  }
  if (head === 'budget') return /^budget\/lines\/\d+/.test(at) ? `line-${at.split('/')[2]}` : 'budget'
  return head.startsWith('annex') ? 'annex' : 'statement'
}
