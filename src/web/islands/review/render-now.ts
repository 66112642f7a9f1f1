import { options } from 'preact'

/**
 * Does what changes state, and draws it before anything else happens: the very next letter typed must fall into the field
 * that came into being, not into the one left behind.
 */
export const renderNow = (change: () => void): void => {
  const { debounceRendering } = options
  options.debounceRendering = (draw) => draw()
  try {
    change()
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering
    else delete options.debounceRendering
  }
}
