/** True where what was copied may be a table; whether it is shows only when it is taken apart. */
export const looksCopied = (html: string, text: string): boolean => /<table/i.test(html) || /[\t\n]/.test(text.trim())
