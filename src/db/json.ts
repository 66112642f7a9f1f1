/**
 * A value as text for a jsonb column. NUL and halves of surrogate pairs, which broken documents yield and PostgreSQL
 * refuses, are left out or replaced.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'string' ? v.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\ufffd') : v,
  )
