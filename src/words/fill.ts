export type Language = 'id' | 'en'

/** Puts params into the {braces} of a sentence; a brace without a param stays empty. */
export const fill = (template: string, params: Readonly<Record<string, string | number | null>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''))
