/** Which browsers and systems say so in their name, the telling ones first: all of them call themselves Mozilla. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const named = (table: readonly (readonly [RegExp, string])[], agent: string): string | null =>
  table.find(([form]) => form.test(agent))?.[1] ?? null

/** "Chrome, Windows" from a User-Agent: enough to know one's own device again, and no more; "" where it says neither. */
export const deviceSummary = (agent: string): string => {
  const text = agent.slice(0, 500)
  return [named(BROWSERS, text), named(SYSTEMS, text)].filter((part) => part !== null).join(', ')
}
