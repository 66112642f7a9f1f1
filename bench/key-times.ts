import type { Page } from 'playwright-core'

/** From now on the page notes, for each key, how long it took until the frame that shows it was made. */
export const noteKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      (e) =>
        requestAnimationFrame(() => {
          const after = new MessageChannel()
          after.port1.onmessage = () => times.push(performance.now() - e.timeStamp)
          after.port2.postMessage(null)
        }),
      { capture: true },
    )
  })

/** Milliseconds of each key since `noteKeys`. */
export const keyTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)

/** The time that this share of all stays within: 0.5 is the median. */
export const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.trunc(times.length * share))] ?? Number.NaN
