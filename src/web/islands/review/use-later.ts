import { useState } from 'preact/hooks'

/** Code that is rarely needed: `load` brings it in, and it is there once it has come. */
export const useLater = <T>(bring: () => Promise<T>): { readonly loaded: T | null; readonly load: () => void } => {
  const [loaded, setLoaded] = useState<T | null>(null)
  return { loaded, load: () => void bring().then((part) => setLoaded(() => part)) }
}
