import { useEffect, useState } from 'preact/hooks'

/** Whether the island runs, and whether the page is being printed: then all of it is drawn. */
export const useAlive = (): { readonly alive: boolean; readonly printing: boolean } => {
  const [alive, setAlive] = useState(false)
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    setAlive(true)
    const before = () => setPrinting(true)
    const after = () => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return { alive, printing }
}
