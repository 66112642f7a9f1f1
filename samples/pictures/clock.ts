// Loaded before the service (`node --import`): it is the morning of 6 January 2026 in Jakarta, and hardly moves on, so that
// pictures taken on any day show the same days.
const MORNING = Date.parse('2026-01-06T02:10:00Z')
const SLOWER = 40
const Real = Date
const started = Real.now()

class JanuaryDate extends Real {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(JanuaryDate.now())
    else super(...(given as [number]))
  }
  static override now(): number {
    return MORNING + Math.floor((Real.now() - started) / SLOWER)
  }
}

globalThis.Date = JanuaryDate as DateConstructor
