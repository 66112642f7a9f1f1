/** What was not asked for is left out, not undefined. */
export const filterOf = <T extends object>(query: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>
  }
