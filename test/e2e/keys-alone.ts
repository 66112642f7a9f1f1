import type { Page } from 'playwright-core'

const BY_HAND = new Set(['click', 'dblclick', 'tap', 'hover', 'check', 'uncheck', 'setChecked', 'dragAndDrop', 'fill'])
const BESIDES = new Set(['mouse', 'touchscreen', 'selectOption', 'setInputFiles', 'focus', 'press', 'type'])

/** A page without hands: whatever would point, fill or put the cursor somewhere throws; locators too can only look. */
export const keysAlone = <T extends object>(bare: T): T =>
  new Proxy(bare, {
    get: (target, name) => {
      if (BY_HAND.has(String(name)) || BESIDES.has(String(name)))
        throw new Error(`${String(name)} is not by keys alone`)
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: readonly unknown[]) => {
        const made = Reflect.apply(value, target, args)
        const isLocator = typeof made === 'object' && made !== null && made.constructor.name === 'Locator'
        return isLocator ? keysAlone(made) : made
      }
    },
  })

/** What has the cursor, as people read it. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** More stops than this between two things are too many for anybody. */
const MOST_STOPS = 120

/** Goes on by Tab until something has the cursor that reads so and fits the selector; it must also be seen to have it. */
export const until = async (page: Page, text: RegExp, selector = '*'): Promise<void> => {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate((wanted) => {
      const found = document.activeElement
      if (!found?.matches(wanted)) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(found)
      const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return { text: found.textContent?.trim() ?? '', isSeen }
    }, selector)
    if (at === null || !text.test(at.text)) continue
    if (!at.isSeen) throw new Error(`nobody sees that ${at.text || selector} has the keyboard`)
    return
  }
  throw new Error(`no Tab reaches ${selector} ${text}`)
}

/** Goes on by Tab until a field has the cursor, and writes over what stands in it. */
export const typeInto = async (page: Page, selector: string, text: string): Promise<void> => {
  await until(page, /(?:)/, selector)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Presses Enter on what leads to a page, and waits until that has come. */
export const enter = async (page: Page): Promise<void> => {
  await page.evaluate(() => Object.assign(window, { isLeft: true }))
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !('isLeft' in window) && document.readyState === 'complete')
}
