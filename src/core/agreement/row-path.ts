/** The row a path speaks of: "objectives/3/indicators/0/target" is of the row "objectives/3/indicators/0"; else the path itself. */
export const rowOf = (path: string): string =>
  /^(?:objectives\/\d+(?:\/indicators\/\d+)?|budget\/lines\/\d+)(?=\/)/.exec(path)?.[0] ?? path
