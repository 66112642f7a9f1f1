import { useEffect } from 'preact/hooks'
import type { Room } from './use-room.ts'

/** What a hand needs comes when a pointer or a finger first comes over the room: whoever reads or uses keys needs none of it. */
export const useHand = (room: Room): void => {
  useEffect(() => {
    const el = room.room.current
    if (!el) return
    let letGo: (() => void) | null = null
    let isGone = false
    const comes = (): void => {
      import('./gestures.ts').then(({ takeInHand }) => {
        if (!isGone) letGo = takeInHand(el, room)
      })
    }
    el.addEventListener('pointerover', comes, { once: true, passive: true })
    return () => {
      isGone = true
      el.removeEventListener('pointerover', comes)
      letGo?.()
    }
  }, [])
}
