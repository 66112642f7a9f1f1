/** The place on the sheet that a path of the agreement is printed at: "objectives/3/indicators/0/target" and so on. */
export const placeOnSheet = (at: string): string => {
  const [head = '', index, , inner] = at.split('/')
  if (head === 'objectives' && index !== undefined) {
    return inner === undefined ? `objective-${index}` : `objective-${index}-${inner}`
  }
  if (head === 'budget') return /^budget\/lines\/\d+/.test(at) ? `line-${at.split('/')[2]}` : 'budget'
  return head.startsWith('annex') ? 'annex' : 'statement'
}
